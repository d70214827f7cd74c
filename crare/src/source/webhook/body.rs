//! The body of a request, read as a whole.

use std::pin::pin;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::future::poll_immediate;
use futures_util::{Stream, StreamExt as _};
use tokio::time::timeout;

use super::refusal::Refusal;

/// How long a client may take to send the body of a request; also the head of its first one.
pub(super) const READ: Duration = Duration::from_secs(10);

/// Memory set aside at once for a body that comes in parts; more only for what has really come.
const AT_ONCE: usize = 16 * 1_024;

/// The whole body, if it is not too large and comes in time. `length` is what was announced.
pub(super) async fn read<E>(
    body: impl Stream<Item = Result<Bytes, E>>,
    length: Option<u64>,
    limit: usize,
) -> Result<Bytes, Refusal> {
    let mut reading = pin!(whole(body, length, limit));
    // What is there already needs no timer.
    if let Some(body) = poll_immediate(reading.as_mut()).await {
        return body;
    }
    timeout(READ, reading).await.unwrap_or(Err(Refusal::Slow))
}

async fn whole<E>(
    body: impl Stream<Item = Result<Bytes, E>>,
    length: Option<u64>,
    limit: usize,
) -> Result<Bytes, Refusal> {
    let mut body = pin!(body);
    let mut part = async || -> Result<Option<Bytes>, Refusal> {
        body.next().await.transpose().map_err(|_| Refusal::Broken)
    };
    let Some(first) = part().await? else {
        return Ok(Bytes::new());
    };
    if first.len() > limit {
        return Err(Refusal::Size);
    }
    // Most bodies come in one part: that is used as it is.
    let Some(mut more) = part().await? else {
        return Ok(first);
    };
    let length = length
        .and_then(|length| usize::try_from(length).ok())
        .unwrap_or_default();
    let mut whole = BytesMut::with_capacity(length.min(AT_ONCE).max(first.len()));
    whole.extend_from_slice(&first);
    drop(first);
    loop {
        if more.len() > limit - whole.len() {
            return Err(Refusal::Size);
        }
        whole.extend_from_slice(&more);
        match part().await? {
            Some(next) => more = next,
            None => return Ok(whole.freeze()),
        }
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use futures_util::stream;

    use super::{Refusal, read};

    async fn parts(parts: &[&'static str], limit: usize) -> Result<Bytes, Refusal> {
        let parts = parts
            .iter()
            .map(|part| Ok::<_, ()>(Bytes::from_static(part.as_bytes())));
        read(stream::iter(parts), Some(3), limit).await
    }

    #[tokio::test]
    async fn one_part_is_not_copied() {
        let part = Bytes::from_static(b"whole");
        let body = read(stream::iter([Ok::<_, ()>(part.clone())]), None, 5).await;
        assert_eq!(body.as_ref().unwrap().as_ptr(), part.as_ptr());
        assert_eq!(body.unwrap(), part);
    }

    #[tokio::test]
    async fn many_parts_and_none() {
        assert_eq!(parts(&["a", "", "bcd", "e"], 5).await.unwrap(), "abcde");
        assert_eq!(parts(&[], 5).await.unwrap(), "");
        for large in [
            &["abcdef"][..],
            &["abc", "def"],
            &["a", "b", "c", "d", "e", "f"],
        ] {
            assert_eq!(parts(large, 5).await, Err(Refusal::Size));
        }
    }

    #[tokio::test]
    async fn broken_off() {
        let body = stream::iter([Ok(Bytes::from_static(b"{")), Err(())]);
        assert_eq!(read(body, None, 5).await, Err(Refusal::Broken));
    }

    #[tokio::test(start_paused = true)]
    async fn too_slow() {
        let body = stream::pending::<Result<Bytes, ()>>();
        assert_eq!(read(body, None, 5).await, Err(Refusal::Slow));
    }
}
