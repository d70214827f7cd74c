use std::collections::BTreeSet;
use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::{Found, Held, REMEMBERED, Stamp};
use crate::source::webhook::mmdb::{Database, Value};

const NEW: &str = "198.51.100.7";

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn telegram() -> Database {
    Database::new("GeoLite2-ASN")
        .asn("149.154.160.0/20", 62041)
        .asn("2001:67c:4e8::/48", 62041)
}

/// Another one, which knows a further address.
fn newer() -> Vec<u8> {
    telegram().asn("198.51.100.0/24", 62041).build()
}

fn held(folder: &Path) -> (PathBuf, Arc<Held>) {
    let file = folder.join("asn.mmdb");
    fs::write(&file, telegram().build()).unwrap();
    let held = Held::open(&file, BTreeSet::from([62041])).unwrap();
    (file, Arc::new(held))
}

fn asn(held: &Held, address: &str) -> Option<u32> {
    match held.lookup(ip(address)) {
        Found::Network(network) => Some(network.asn),
        Found::Nothing | Found::Broken => None,
    }
}

fn rename_over(file: &Path, bytes: &[u8]) {
    let other = file.with_extension("new");
    fs::write(&other, bytes).unwrap();
    fs::rename(&other, file).unwrap();
}

#[test]
fn whose_network_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (_, held) = held(folder.path());
    for _ in 0..2 {
        let Found::Network(network) = held.lookup(ip("2001:67c:4e8::5")) else {
            panic!("it is known");
        };
        assert_eq!(network.to_string(), "AS62041 Example");
        assert_eq!(held.lookup(ip("2001:db8::1")), Found::Nothing);
    }
    assert!(held.admits(62041) && !held.admits(15169) && held.knows_telegram());
}

#[test]
fn a_file_renamed_over_it_and_one_written_in_place() {
    for write in [rename_over, |file: &Path, bytes: &[u8]| {
        fs::write(file, bytes).unwrap();
    }] {
        let folder = tempfile::tempdir().unwrap();
        let (file, held) = held(folder.path());
        let before = Stamp::of(&file);
        assert_eq!(asn(&held, NEW), None);
        assert_eq!(held.look(before), before);
        write(&file, &newer());
        let after = held.look(before);
        assert_ne!(after, before);
        assert_eq!(asn(&held, NEW), Some(62041), "also what was remembered");
    }
}

#[test]
fn a_file_that_will_not_do_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (file, held) = held(folder.path());
    let good = newer();
    let city = Value::map([("country", Value::Text("GB".into()))]);
    let mut last = Stamp::of(&file);
    for bad in [
        Vec::new(),
        b"<html>404</html>".to_vec(),
        good[..good.len() / 2].to_vec(),
        Database::new("City")
            .network("149.154.160.0/20", city)
            .build(),
        Database::new("GeoLite2-ASN")
            .asn("8.8.8.0/24", 15169)
            .build(),
    ] {
        fs::write(&file, &bad).unwrap();
        let stamp = held.look(last);
        assert_ne!(stamp, last);
        assert_eq!(asn(&held, "149.154.167.220"), Some(62041));
        assert_eq!(asn(&held, "8.8.8.8"), None);
        last = stamp;
    }
    fs::remove_file(&file).unwrap();
    last = held.look(last);
    assert_eq!(last, None);
    assert_eq!(asn(&held, "149.154.167.220"), Some(62041));
    // Half of it was there before.
    fs::write(&file, &good).unwrap();
    held.look(last);
    assert_eq!(asn(&held, NEW), Some(62041));
}

#[tokio::test]
async fn the_watch_sees_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (file, held) = held(folder.path());
    let watch = tokio::spawn(Arc::clone(&held).watch(Duration::from_millis(5)));
    for (bytes, expected) in [
        (newer(), Some(62041)),
        (telegram().build(), None),
        (newer(), Some(62041)),
    ] {
        rename_over(&file, &bytes);
        let seen = async {
            while asn(&held, NEW) != expected {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), seen)
            .await
            .unwrap();
    }
    watch.abort();
    assert!(watch.await.unwrap_err().is_cancelled());
}

#[test]
fn memory_is_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let (_, held) = held(folder.path());
    for number in 0..5_000 {
        held.lookup(Ipv4Addr::from_bits(number).into());
    }
    assert_eq!(held.state().found.len(), REMEMBERED.get());
}
