//! Which updates were handled already.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant, SystemTime};

use crate::api::UpdateId;
use crate::client::InAnswer;
use crate::inbox::KeptReply;

/// Ids are remembered in blocks of this many: Telegram counts them up one by one.
const BLOCK: i64 = 4_096;
/// Blocks remembered, the oldest forgotten first: about a million ids, in at most 140 KB.
const BLOCKS: usize = 256;

/// Replies kept for repetitions, how many bytes of them, and for how long: as long as Telegram may take to try again.
const REPLIES: usize = 1_024;
const REPLY_BYTES: usize = 1 << 20;
const REPLY_AGE: Duration = Duration::from_secs(150);

/// The ids of handled updates, exactly, as far back as about a million; and the replies that went into answers which
/// Telegram may not have read.
#[derive(Default)]
pub(super) struct Seen {
    blocks: HashMap<i64, [u64; 64]>,
    order: VecDeque<i64>,
    replies: VecDeque<(UpdateId, Instant, InAnswer)>,
    reply_bytes: usize,
    /// Ids of the last updates that the inbox does not know, for the next start.
    unstored: VecDeque<UpdateId>,
}

/// Ids handed on to the next start.
const UNSTORED: usize = 1_000;

impl Seen {
    pub(super) fn contains(&self, id: UpdateId) -> bool {
        let (block, word, bit) = place(id);
        self.blocks
            .get(&block)
            .is_some_and(|words| words[word] & bit != 0)
    }

    pub(super) fn insert(&mut self, id: UpdateId) {
        let (block, word, bit) = place(id);
        let words = self.blocks.entry(block).or_insert_with(|| {
            self.order.push_back(block);
            [0; 64]
        });
        words[word] |= bit;
        if self.order.len() > BLOCKS
            && let Some(oldest) = self.order.pop_front()
        {
            self.blocks.remove(&oldest);
        }
    }

    /// Have it handled once more when it comes again.
    pub(super) fn remove(&mut self, id: UpdateId) {
        let (block, word, bit) = place(id);
        if let Some(words) = self.blocks.get_mut(&block) {
            words[word] &= !bit;
        }
    }

    /// The id of an update that the inbox was not told of.
    pub(super) fn note_unstored(&mut self, id: UpdateId) {
        if self.unstored.len() >= UNSTORED {
            self.unstored.pop_front();
        }
        self.unstored.push_back(id);
    }

    pub(super) fn take_unstored(&mut self) -> Vec<UpdateId> {
        std::mem::take(&mut self.unstored).into()
    }

    /// Keep a reply for the case that Telegram does not read the answer and sends the update again.
    pub(super) fn keep_reply(&mut self, id: UpdateId, reply: InAnswer) {
        self.keep_since(id, Instant::now(), reply);
    }

    fn keep_since(&mut self, id: UpdateId, since: Instant, reply: InAnswer) {
        self.reply_bytes += reply.body.len();
        self.replies.push_back((id, since, reply));
        while self.replies.len() > REPLIES || self.reply_bytes > REPLY_BYTES {
            let Some((_, _, gone)) = self.replies.pop_front() else {
                break;
            };
            self.reply_bytes -= gone.body.len();
        }
    }

    /// Those that Telegram may still ask for, the oldest first.
    pub(super) fn replies(&self) -> Vec<KeptReply> {
        let young = |since: &Instant| since.elapsed() < REPLY_AGE;
        let replies = self.replies.iter();
        let now = SystemTime::now();
        replies
            .filter(|(_, since, _)| young(since))
            .filter_map(|(id, since, reply)| {
                let made = now.checked_sub(since.elapsed())?;
                Some(KeptReply::new(*id, made, reply.clone()))
            })
            .collect()
    }

    /// Take on what the last process kept.
    pub(super) fn take_replies(&mut self, replies: Vec<KeptReply>) {
        for kept in replies {
            // One of the future is as young as can be: the clock was set back.
            let age = kept.made.elapsed().unwrap_or_default();
            if let Some(since) = Instant::now().checked_sub(age)
                && age < REPLY_AGE
            {
                self.keep_since(kept.update_id, since, kept.answer);
            }
        }
    }

    pub(super) fn reply(&self, id: UpdateId) -> Option<InAnswer> {
        let kept = self.replies.iter().rev().find(|(kept, ..)| *kept == id);
        kept.filter(|(_, since, _)| since.elapsed() < REPLY_AGE)
            .map(|(_, _, reply)| reply.clone())
    }
}

fn place(id: UpdateId) -> (i64, usize, u64) {
    let offset = id.0.rem_euclid(BLOCK).unsigned_abs();
    let word = usize::try_from(offset / 64).unwrap_or_default();
    (id.0.div_euclid(BLOCK), word, 1 << (offset % 64))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use bytes::Bytes;
    use proptest::prelude::*;

    use super::{BLOCK, BLOCKS, REPLIES, REPLY_AGE, Seen};
    use crate::api::UpdateId;
    use crate::client::{InAnswer, Request};

    proptest! {
        #[test]
        fn like_a_set(ids in prop::collection::vec(prop_oneof![-5_000..20_000_i64, any::<i64>()], 0..200)) {
            let (mut seen, mut set) = (Seen::default(), HashSet::new());
            for id in ids {
                prop_assert_eq!(seen.contains(UpdateId(id)), set.contains(&id));
                seen.insert(UpdateId(id));
                set.insert(id);
                prop_assert!(seen.contains(UpdateId(id)));
                if id % 7 == 0 {
                    seen.remove(UpdateId(id));
                    set.remove(&id);
                }
            }
        }
    }

    #[test]
    fn bounded() {
        let mut seen = Seen::default();
        for block in 0..2 * i64::try_from(BLOCKS).unwrap() {
            seen.insert(UpdateId(block * BLOCK));
        }
        assert_eq!((seen.blocks.len(), seen.order.len()), (BLOCKS, BLOCKS));
        assert!(!seen.contains(UpdateId(0)));
        for id in 0..3_000 {
            seen.note_unstored(UpdateId(id));
        }
        assert_eq!(seen.take_unstored().len(), 1_000);
    }

    #[tokio::test]
    async fn replies_are_kept_for_a_while() {
        let mut seen = Seen::default();
        let answer = InAnswer::of(&Request::new("sendDice", "{}")).await.unwrap();
        for id in 0..2_000 {
            seen.keep_reply(UpdateId(id), answer.clone());
        }
        assert_eq!(seen.replies.len(), REPLIES);
        assert!(seen.reply(UpdateId(0)).is_none());
        assert!(seen.reply(UpdateId(1_999)).is_some());
        let mut next = Seen::default();
        let mut kept = seen.replies();
        assert_eq!(kept.len(), REPLIES);
        kept[0].made -= REPLY_AGE;
        next.take_replies(kept);
        assert_eq!(next.replies.len(), REPLIES - 1);
        let again = next.reply(UpdateId(1_999)).unwrap();
        assert_eq!(
            (again.content_type, again.body),
            (answer.content_type.clone(), answer.body.clone())
        );
        let mut large = answer;
        large.body = Bytes::from(vec![0; 700_000]);
        seen.keep_reply(UpdateId(3_000), large.clone());
        seen.keep_reply(UpdateId(3_001), large);
        assert!(seen.reply(UpdateId(3_000)).is_none());
        assert!(seen.reply(UpdateId(3_001)).is_some());
    }
}
