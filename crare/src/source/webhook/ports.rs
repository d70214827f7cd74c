//! All places at which bots of a process listen.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::intake::Intake;
use super::listen::{Listen, Passed};
use super::options::{Options, Running};
use super::port::{NoSeat, Port, Seat};

/// The places at which bots listen, so that those that name the same one share it. Clones are the same list.
pub(crate) struct Ports<I>(Arc<Mutex<List<I>>>);

struct List<I> {
    open: Vec<Weak<Port<I>>>,
    /// The sockets that systemd has opened; none until they are asked for.
    passed: Passed,
}

/// What is wrong with a setting.
type Wrong = Vec<(&'static str, String)>;

impl<I: Intake> Ports<I> {
    /// A place for a bot, at a port that is opened now, unless it is open already.
    pub(super) fn seat(
        &self,
        listen: &Listen,
        options: &Options,
        running: impl FnOnce() -> Running,
        paths: &[&str],
    ) -> Result<Seat<I>, Wrong> {
        let mut list = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = Vec::new();
        list.open.retain(|port| {
            let port = port.upgrade();
            known.extend(port.clone());
            port.is_some()
        });
        for port in known {
            if port.listen != *listen {
                continue;
            }
            let seat = match port.seat(paths) {
                Ok(seat) => seat,
                Err(NoSeat::Taken) => {
                    let wrong = format!(
                        "another bot of this process has the same one at {listen}; give each a path of its own"
                    );
                    return Err(vec![("path", wrong)]);
                }
                Err(NoSeat::Closed) => continue,
            };
            let differing = port.options.differing(options);
            if differing.is_empty() {
                return Ok(seat);
            }
            return Err(differing
                .into_iter()
                .map(|setting| {
                    let wrong = format!(
                        "differs from that of another bot which listens at {listen}; give both the same, or another place to listen at"
                    );
                    (setting, wrong)
                })
                .collect());
        }
        let listeners = listen
            .bind(options, &mut list.passed)
            .map_err(|wrong| vec![("listen", wrong)])?;
        let port = Port::new(listen.clone(), options.clone(), listeners, running());
        let port = Arc::new(port);
        list.open.push(Arc::downgrade(&port));
        port.seat(paths)
            .map_err(|_| vec![("listen", "is being closed".to_owned())])
    }
}

impl<I> Ports<I> {
    /// The process is about to stop: let the successor have the ports that were opened for that.
    pub(crate) fn hand_over(&self) {
        let list = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for port in list.open.iter().filter_map(Weak::upgrade) {
            port.hand_over();
        }
    }
}

impl<I> Default for Ports<I> {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(List {
            open: Vec::new(),
            passed: Passed::default(),
        })))
    }
}

impl<I> Clone for Ports<I> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<I> std::fmt::Debug for Ports<I> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ports")
    }
}
