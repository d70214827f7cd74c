//! Writes small databases in the MaxMind DB format, version 2.0: <https://maxmind.github.io/MaxMind-DB/>.
//!
//! Only what tests need: search trees with records of 24 bits, and texts, numbers and maps as data.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};

/// A piece of data.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// An unsigned number.
    Number(u32),
    /// A map with texts as keys.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// A map of these entries.
    pub fn map<'a>(entries: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        Self::Map(
            entries
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
        )
    }

    /// A record as GeoLite2-ASN has it.
    pub fn asn(number: u32) -> Self {
        Self::map([
            ("autonomous_system_number", Self::Number(number)),
            (
                "autonomous_system_organization",
                Self::Text("Example".to_owned()),
            ),
        ])
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Text(text) => {
                head(2, text.len(), out);
                out.extend_from_slice(text.as_bytes());
            }
            Self::Number(number) => unsigned(6, (*number).into(), out),
            Self::Map(entries) => {
                head(7, entries.len(), out);
                for (key, value) in entries {
                    Self::Text(key.clone()).write(out);
                    value.write(out);
                }
            }
        }
    }
}

/// A database in the making.
#[derive(Clone, Debug)]
pub struct Database {
    kind: String,
    v6: bool,
    networks: Vec<(IpAddr, u8, Value)>,
}

/// One side of a node of the search tree.
#[derive(Clone, Copy)]
enum Record {
    Nothing,
    Node(usize),
    Data(usize),
}

impl Database {
    /// An empty one of this type ("GeoLite2-ASN"), for both families of addresses.
    pub fn new(kind: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            v6: true,
            networks: Vec::new(),
        }
    }

    /// The same for IPv4 only.
    #[must_use]
    pub fn v4_only(mut self) -> Self {
        self.v6 = false;
        self
    }

    /// Add a network such as `"149.154.160.0/20"`. Smaller networks may lie within larger ones.
    ///
    /// # Panics
    ///
    /// When it is not a network.
    #[must_use]
    pub fn network(mut self, network: &str, value: Value) -> Self {
        let parsed = network
            .split_once('/')
            .and_then(|(address, prefix)| Some((address.parse().ok()?, prefix.parse().ok()?)));
        let Some((address, prefix)) = parsed else {
            panic!("{network:?} is not a network")
        };
        self.networks.push((address, prefix, value));
        self
    }

    /// Add a network of an autonomous system, in the layout of GeoLite2-ASN.
    #[must_use]
    pub fn asn(self, network: &str, number: u32) -> Self {
        self.network(network, Value::asn(number))
    }

    /// The file's content.
    pub fn build(&self) -> Vec<u8> {
        let mut data = Vec::new();
        let mut known = BTreeMap::new();
        let mut nodes = vec![[Record::Nothing; 2]];
        let mut networks = self.networks.clone();
        networks.sort_by_key(|(address, prefix, _)| {
            prefix + if self.v6 && address.is_ipv4() { 96 } else { 0 }
        });
        for (address, prefix, value) in networks {
            let mut bytes = Vec::new();
            value.write(&mut bytes);
            let offset = *known.entry(bytes).or_insert_with_key(|bytes| {
                data.extend_from_slice(bytes);
                data.len() - bytes.len()
            });
            let (bits, prefix) = self.bits(address, prefix);
            insert(&mut nodes, bits, prefix, offset);
        }

        let mut out = Vec::new();
        for record in nodes.iter().flatten() {
            let number = match record {
                Record::Nothing => nodes.len(),
                Record::Node(node) => *node,
                Record::Data(offset) => nodes.len() + 16 + offset,
            };
            let bytes = u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes();
            out.extend_from_slice(&bytes[1..]);
        }
        out.extend_from_slice(&[0; 16]);
        out.extend_from_slice(&data);
        out.extend_from_slice(b"\xab\xcd\xefMaxMind.com");
        self.metadata(nodes.len(), &mut out);
        out
    }

    /// An address's bits, left-aligned, and how many of them make the network.
    fn bits(&self, address: IpAddr, prefix: u8) -> (u128, u8) {
        match address {
            IpAddr::V4(v4) if self.v6 => (
                Ipv6Addr::from_bits(v4.to_bits().into()).to_bits(),
                96 + prefix,
            ),
            IpAddr::V4(v4) => (u128::from(v4.to_bits()) << 96, prefix),
            IpAddr::V6(v6) => (v6.to_bits(), prefix),
        }
    }

    fn metadata(&self, nodes: usize, out: &mut Vec<u8>) {
        let key = |name: &str, out: &mut Vec<u8>| Value::Text(name.to_owned()).write(out);
        head(7, 9, out);
        for (name, kind, number) in [
            ("binary_format_major_version", 5, 2),
            ("binary_format_minor_version", 5, 0),
            ("build_epoch", 9, 1_700_000_000),
            ("ip_version", 5, if self.v6 { 6 } else { 4 }),
            ("node_count", 6, nodes as u64),
            ("record_size", 5, 24),
        ] {
            key(name, out);
            unsigned(kind, number, out);
        }
        key("database_type", out);
        Value::Text(self.kind.clone()).write(out);
        key("description", out);
        Value::map([("en", Value::Text("for tests".to_owned()))]).write(out);
        key("languages", out);
        head(11, 1, out);
        key("en", out);
    }
}

fn insert(nodes: &mut Vec<[Record; 2]>, bits: u128, prefix: u8, offset: usize) {
    let mut node = 0;
    for depth in 0..prefix {
        let side = usize::from(bits >> (127 - depth) & 1 == 1);
        if depth + 1 == prefix {
            nodes[node][side] = Record::Data(offset);
        } else if let Record::Node(next) = nodes[node][side] {
            node = next;
        } else {
            // What held for the whole network holds for both of its halves.
            let half = nodes[node][side];
            nodes.push([half; 2]);
            nodes[node][side] = Record::Node(nodes.len() - 1);
            node = nodes.len() - 1;
        }
    }
}

/// The control bytes of a value.
fn head(kind: u8, size: usize, out: &mut Vec<u8>) {
    let (short, rest) = match size {
        0..29 => (size, None),
        29..285 => (29, Some(size - 29)),
        _ => panic!("{size} is larger than tests need"),
    };
    let short = u8::try_from(short).unwrap_or(u8::MAX);
    if kind < 8 {
        out.push(kind << 5 | short);
    } else {
        out.extend_from_slice(&[short, kind - 7]);
    }
    out.extend(rest.map(|rest| u8::try_from(rest).unwrap_or(u8::MAX)));
}

fn unsigned(kind: u8, number: u64, out: &mut Vec<u8>) {
    let bytes = number.to_be_bytes();
    let bytes = &bytes[number.leading_zeros() as usize / 8..];
    head(kind, bytes.len(), out);
    out.extend_from_slice(bytes);
}
