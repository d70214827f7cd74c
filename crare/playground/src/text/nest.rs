//! Entities that do not cross each other.

use std::ops::Range;

use super::entity::{Class, Entity};

/// More of them have no effect.
const MAX_ENTITIES: usize = 100;

/// These and the found ones, sorted, so that each is wholly within another one or outside of it.
pub(super) fn nest(given: Vec<Entity>, found: Vec<Entity>) -> Vec<Entity> {
    let mut styles = Vec::new();
    let mut quotes = Vec::new();
    let mut whole = Vec::new();
    for entity in sorted(given) {
        match entity.kind.class() {
            Class::Style => styles.push(entity),
            Class::Quote => push_apart(&mut quotes, entity),
            Class::Code | Class::Whole => push_apart(&mut whole, entity),
        }
    }
    // What was found in the text comes after what was given.
    for entity in found {
        push_apart(&mut whole, entity);
    }
    whole.retain(|entity| {
        !quotes
            .iter()
            .any(|quote| cross(&quote.range, &entity.range))
    });
    let code: Vec<Range<usize>> = whole
        .iter()
        .filter(|entity| entity.kind.class() == Class::Code)
        .map(|entity| entity.range.clone())
        .collect();
    let fixed: Vec<Range<usize>> = quotes
        .iter()
        .chain(&whole)
        .map(|entity| entity.range.clone())
        .collect();

    let mut all: Vec<Entity> = Vec::new();
    for style in united(styles) {
        let mut cuts: Vec<usize> = fixed
            .iter()
            .filter(|range| cross(range, &style.range) || code.contains(range))
            .flat_map(|range| [range.start, range.end])
            .collect();
        cuts.sort_unstable();
        for range in pieces(&style.range, &cuts) {
            if !code.iter().any(|code| overlap(code, &range)) {
                all.push(Entity::new(style.kind.clone(), range));
            }
        }
    }
    all.extend(quotes);
    all.extend(whole);
    let mut all = uncrossed(all);
    all.truncate(MAX_ENTITIES);
    all
}

/// Adds it, unless it overlaps one that is there.
fn push_apart(all: &mut Vec<Entity>, entity: Entity) {
    if !all.iter().any(|old| overlap(&old.range, &entity.range)) {
        all.push(entity);
    }
}

fn sorted(mut entities: Vec<Entity>) -> Vec<Entity> {
    entities.sort_by_key(Entity::order);
    entities
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// They overlap, and neither is within the other.
fn cross(a: &Range<usize>, b: &Range<usize>) -> bool {
    let within = |a: &Range<usize>, b: &Range<usize>| a.start >= b.start && a.end <= b.end;
    overlap(a, b) && !within(a, b) && !within(b, a)
}

/// Styles of one kind that touch are one.
fn united(styles: Vec<Entity>) -> Vec<Entity> {
    let mut all: Vec<Entity> = Vec::new();
    for style in styles {
        let before = all.iter_mut().rev().find(|old| old.kind == style.kind);
        match before {
            Some(old) if style.range.start <= old.range.end => {
                old.range.end = old.range.end.max(style.range.end);
            }
            _ => all.push(style),
        }
    }
    all
}

fn pieces(range: &Range<usize>, cuts: &[usize]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = range.start;
    for cut in cuts {
        if *cut > start && *cut < range.end {
            pieces.push(start..*cut);
            start = *cut;
        }
    }
    pieces.push(start..range.end);
    pieces
}

/// Splits what begins within another one and ends behind it.
fn uncrossed(entities: Vec<Entity>) -> Vec<Entity> {
    let mut waiting = sorted(entities);
    waiting.reverse();
    let mut all: Vec<Entity> = Vec::with_capacity(waiting.len());
    let mut open: Vec<usize> = Vec::new();
    while let Some(mut entity) = waiting.pop() {
        while open.last().is_some_and(|end| *end <= entity.range.start) {
            open.pop();
        }
        if let Some(end) = open.last().copied().filter(|end| *end < entity.range.end) {
            let mut rest = entity.clone();
            rest.range.start = end;
            entity.range.end = end;
            let place = waiting.partition_point(|other| other.order() > rest.order());
            waiting.insert(place, rest);
        }
        open.push(entity.range.end);
        all.push(entity);
    }
    all.sort_by_key(Entity::order);
    all
}
