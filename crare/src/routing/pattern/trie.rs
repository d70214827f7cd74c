//! Many patterns of segments as one tree of their beginnings.

use crate::routing::pattern::segments::{Segment, SegmentPattern};
use crate::routing::pattern::wire::Wire;
use crate::routing::pattern::{Slot, Slots};

/// Patterns in a tree: what a text is compared with does not grow with their number.
#[derive(Clone, Debug, Default)]
pub(in crate::routing) struct Trie {
    root: Node,
    wire: Option<Wire>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    /// The patterns that end here, in order.
    ends: Vec<usize>,
    /// Literals that go on from here; by their first byte, which differs. Cut at any byte: only whole texts are matched.
    literals: Vec<(Box<[u8]>, Node)>,
    /// Holes that go on from here, by the character they end before.
    holes: Vec<(Option<char>, Node)>,
}

impl Trie {
    /// The tree of patterns with their numbers.
    pub(in crate::routing) fn build(patterns: Vec<(SegmentPattern, usize)>) -> Self {
        let wire = patterns.first().map(|(pattern, _)| pattern.wire);
        let mut root = Node::default();
        for (pattern, number) in patterns {
            root.at(&pattern.pieces).ends.push(number);
        }
        root.sort();
        Self { root, wire }
    }

    /// Tells the patterns that a text has, the more specific ones first: at the first difference, a literal comes before a
    /// hole.
    pub(in crate::routing) fn find(&self, text: &str, mut found: impl FnMut(usize, Slots)) {
        if let Some(wire) = self.wire {
            let walk = Walk { text, wire };
            walk.from(&self.root, 0, &mut Slots::new(), &mut found);
        }
    }
}

impl Node {
    /// The node where these pieces lead, made if need be.
    fn at(&mut self, pieces: &[Segment]) -> &mut Node {
        let Some((piece, rest)) = pieces.split_first() else {
            return self;
        };
        let next = match piece {
            Segment::Literal(literal) => self.behind(literal.as_bytes()),
            Segment::Hole(stop) => {
                let known = self.holes.iter().position(|(other, _)| other == stop);
                let index = known.unwrap_or_else(|| {
                    self.holes.push((*stop, Node::default()));
                    self.holes.len() - 1
                });
                &mut self.holes[index].1
            }
        };
        next.at(rest)
    }

    /// The node behind a literal; a literal that is there already is split where they part.
    fn behind(&mut self, literal: &[u8]) -> &mut Node {
        let Some(first) = literal.first() else {
            return self;
        };
        let place = self
            .literals
            .binary_search_by_key(&Some(first), |(known, _)| known.first());
        let index = match place {
            Err(index) => {
                let new = (literal.into(), Node::default());
                self.literals.insert(index, new);
                return &mut self.literals[index].1;
            }
            Ok(index) => index,
        };
        let (known, node) = &mut self.literals[index];
        let common = known
            .iter()
            .zip(literal)
            .take_while(|(one, other)| one == other)
            .count();
        if common < known.len() {
            let rest: Box<[u8]> = known[common..].into();
            let below = std::mem::take(node);
            node.literals.push((rest, below));
            *known = known[..common].into();
        }
        node.behind(&literal[common..])
    }

    fn sort(&mut self) {
        // One that ends somewhere says more than one that takes all.
        self.holes.sort_by_key(|(stop, _)| (stop.is_none(), *stop));
        let literals = self.literals.iter_mut().map(|(_, node)| node);
        let holes = self.holes.iter_mut().map(|(_, node)| node);
        literals.chain(holes).for_each(Node::sort);
    }
}

struct Walk<'t> {
    text: &'t str,
    wire: Wire,
}

impl Walk<'_> {
    fn from(
        &self,
        node: &Node,
        at: usize,
        slots: &mut Slots,
        found: &mut impl FnMut(usize, Slots),
    ) {
        let left = &self.text.as_bytes()[at..];
        if left.is_empty() {
            for number in &node.ends {
                found(*number, slots.clone());
            }
        } else if let Some((literal, next)) = node.literal(left) {
            self.from(next, at + literal.len(), slots, found);
        }
        for (stop, next) in &node.holes {
            // A hole begins behind whole literals, so at a boundary of characters.
            let left = self.text.get(at..).unwrap_or_default();
            if let Some(extent) = self.wire.extent(left, *stop) {
                slots.push(Slot::wire(at..at + extent, self.wire));
                self.from(next, at + extent, slots, found);
                slots.pop();
            }
        }
    }
}

impl Node {
    /// The literal that goes on as the text does.
    fn literal(&self, text: &[u8]) -> Option<(&[u8], &Node)> {
        let index = self
            .literals
            .binary_search_by_key(&text.first(), |(known, _)| known.first())
            .ok()?;
        let (literal, next) = &self.literals[index];
        text.starts_with(literal).then_some((&**literal, next))
    }
}
