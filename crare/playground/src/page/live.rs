//! What is sent to open pages as it happens: server-sent events.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::Response;
use hyper::body::{Body as HttpBody, Frame};
use tokio::sync::mpsc;

use super::region::Sent;
use super::view::View;
use crate::http::{Body, with_body};
use crate::playground::Playground;

/// The shortest time between two events: what happens meanwhile comes in one.
const PAUSE: Duration = Duration::from_millis(40);

/// So often something is sent when nothing happens, to notice pages that are gone.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// An answer that goes on while its page is open: all parts of the page first, what has changed of them then.
pub(super) fn stream(playground: &Playground, view: View) -> Response<Body> {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(feed(playground.clone(), view, sender));
    let mut response = with_body(200, "text/event-stream", Bytes::new());
    *response.body_mut() = Events(receiver).boxed_unsync();
    response
}

struct Events(mpsc::Receiver<Bytes>);

impl HttpBody for Events {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        self.0
            .poll_recv(context)
            .map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}

/// Ends when the page is gone.
async fn feed(playground: Playground, mut view: View, sender: mpsc::Sender<Bytes>) {
    let mut traffic = playground.listen();
    let mut sent = Sent::default();
    let mut heard = Instant::now();
    loop {
        let changed = playground.changed();
        view.prepare(&playground).await;
        let (regions, until) = view.regions(&playground);
        let event = match sent.changes(&regions) {
            Some(patch) => Some(format!("event: patch\ndata: {patch}\n\n").into()),
            None if heard.elapsed() >= HEARTBEAT => Some(Bytes::from_static(b": still here\n\n")),
            None => None,
        };
        if let Some(event) = event {
            heard = Instant::now();
            if sender.send(event).await.is_err() {
                return;
            }
        }
        let until = until.unwrap_or(i64::MAX);
        tokio::select! {
            () = sender.closed() => return,
            () = changed, if view.wakes() => {}
            _ = traffic.next(), if view.shows_traffic() => {}
            () = playground.clock().until(until), if until < i64::MAX => {}
            () = tokio::time::sleep(view.pace().unwrap_or(HEARTBEAT)) => {}
        }
        tokio::time::sleep(PAUSE).await;
    }
}
