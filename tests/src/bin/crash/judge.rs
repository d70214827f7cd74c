//! What was lost, out of order, and done twice.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    time::Duration,
};

use super::{
    interrupt::{End, Interruption},
    record::{Line, Micros},
};

/// What the answer waits for a handler at most: when it took nearly as long, the update was put into the inbox.
const WINDOW: Duration = Duration::from_millis(400);
/// So long after its end an update in the inbox may still not be marked as done on the disk.
const COMMIT: Duration = Duration::from_millis(500);

/// An update that was sent. In the order of sending.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case {
    pub(super) id: i64,
    pub(super) chat: u64,
}

/// An update's answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Acknowledged {
    pub(super) id: i64,
    pub(super) at: Micros,
    /// From the request to the answer.
    pub(super) took: Duration,
}

/// The result.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) updates: usize,
    pub(super) lost: usize,
    pub(super) out_of_order: usize,
    pub(super) twice: usize,
    /// What is known of the lost.
    pub(super) losses: Vec<String>,
    /// What has no excuse, besides the lost and those out of order.
    pub(super) faults: Vec<String>,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "crash: lost {}, out of order {}, twice {} of {}",
            self.lost, self.out_of_order, self.twice, self.updates
        )
    }
}

/// `record`: in the order of the file. `ends`: how each run of the bot ended.
pub(super) fn judge(
    cases: &[Case],
    record: &[Line],
    ends: &[End],
    acknowledged: &[Acknowledged],
) -> Verdict {
    let mut verdict = Verdict {
        updates: cases.len(),
        ..Verdict::default()
    };
    // For each update its ends, with their places in the file.
    let mut ended: BTreeMap<i64, Vec<(usize, Line)>> = BTreeMap::new();
    for (place, line) in record.iter().enumerate().filter(|(_, line)| line.is_end) {
        ended.entry(line.id).or_default().push((place, *line));
    }
    let answers: HashMap<i64, Acknowledged> = acknowledged
        .iter()
        .map(|answer| (answer.id, *answer))
        .collect();
    // For each chat the first end of any update that is later than the present one.
    let mut later: HashMap<u64, usize> = HashMap::new();
    for case in cases.iter().rev() {
        let Some(own) = ended.get(&case.id) else {
            verdict.lost += 1;
            verdict
                .losses
                .push(loss(case.id, record, answers.get(&case.id)));
            continue;
        };
        let first = own[0].0;
        let earliest = later.entry(case.chat).or_insert(usize::MAX);
        if *earliest < first {
            verdict.out_of_order += 1;
        }
        *earliest = first.min(*earliest);
        if own.len() > 1 {
            verdict.twice += 1;
        }
        for pair in own.windows(2) {
            let (end, again) = (pair[0].1, pair[1].1);
            if let Err(why) = excused(end, again, ends, answers.get(&case.id)) {
                let (before, after) = (end.generation, again.generation);
                verdict.faults.push(format!(
                    "update {} ended in run {before} and again in run {after}: {why}",
                    case.id
                ));
            }
        }
    }
    verdict
}

/// What is known of a lost update.
fn loss(id: i64, record: &[Line], answer: Option<&Acknowledged>) -> String {
    let begun = record.iter().filter(|line| line.id == id);
    let runs: Vec<_> = begun.map(|line| line.generation).collect();
    let answered = answer.map(|answer| answer.took);
    format!("update {id} was begun in the runs {runs:?}, answered after {answered:?}")
}

/// Whether an update that ended may have been handled again.
fn excused(
    end: Line,
    again: Line,
    ends: &[End],
    answer: Option<&Acknowledged>,
) -> Result<(), String> {
    if end.generation == again.generation {
        return Err("both in the same run".to_owned());
    }
    let Some(run) = ends.get(end.generation) else {
        return Err("that run did not end".to_owned());
    };
    if run.by == Interruption::Stop {
        return Err("that run was not killed".to_owned());
    }
    let Some(answer) = answer.filter(|answer| answer.at < run.at) else {
        return Ok(());
    };
    if answer.took < WINDOW {
        return Err(format!("it was answered after {:?}", answer.took));
    }
    let known = run.at.since(end.at.max(answer.at));
    if known > COMMIT {
        return Err(format!("its end in the inbox was known for {known:?}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(id: i64, generation: usize, at: u64) -> Line {
        Line {
            is_end: true,
            id,
            generation,
            at: Micros(at),
        }
    }

    fn answer(at: u64, milliseconds: u64) -> Acknowledged {
        Acknowledged {
            id: 1,
            at: Micros(at),
            took: Duration::from_millis(milliseconds),
        }
    }

    const CASES: [Case; 3] = [
        Case { id: 1, chat: 7 },
        Case { id: 2, chat: 7 },
        Case { id: 3, chat: 8 },
    ];

    #[test]
    fn all_well() {
        let record = [end(3, 0, 1), end(1, 0, 2), end(2, 0, 3)];
        let verdict = judge(&CASES, &record, &[], &[]);
        assert_eq!(
            verdict.to_string(),
            "crash: lost 0, out of order 0, twice 0 of 3"
        );
    }

    #[test]
    fn lost_and_out_of_order() {
        let verdict = judge(&CASES, &[end(2, 0, 1), end(1, 0, 2)], &[], &[]);
        assert_eq!(
            verdict.to_string(),
            "crash: lost 1, out of order 1, twice 0 of 3"
        );
        let begun = Line {
            is_end: false,
            ..end(1, 0, 1)
        };
        assert_eq!(judge(&CASES, &[begun], &[], &[]).lost, 3);
    }

    #[test]
    fn twice() {
        let ends = |by| {
            [End {
                by,
                at: Micros(2_000_000),
            }]
        };
        let (killed, stopped) = (ends(Interruption::Kill), ends(Interruption::Stop));
        let late = [end(1, 0, 1_900_000), end(1, 1, 3_000_000)];
        let early = [end(1, 0, 1_000_000), end(1, 1, 3_000_000)];
        for (record, ends, answer, wanted) in [
            (&late, &killed[..], None, ""),
            (&early, &killed, None, ""),
            (&early, &killed, Some(answer(2_500_000, 1)), ""),
            (&late, &killed, Some(answer(1_500_000, 500)), ""),
            (&late, &killed, Some(answer(1_950_000, 1)), "answered after"),
            (
                &early,
                &killed,
                Some(answer(900_000, 500)),
                "was known for 1s",
            ),
            (&late, &stopped, None, "not killed"),
            (&[end(1, 0, 1), end(1, 0, 2)], &killed, None, "the same run"),
        ] {
            let answers: Vec<_> = answer.into_iter().collect();
            let verdict = judge(&CASES[..1], record, ends, &answers);
            assert_eq!(verdict.twice, 1);
            match wanted {
                "" => assert_eq!(verdict.faults, [""; 0], "{answer:?}"),
                _ => assert!(verdict.faults[0].contains(wanted), "{:?}", verdict.faults),
            }
        }
    }
}
