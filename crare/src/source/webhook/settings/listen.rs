//! Where the server listens, and how it answers.

use std::time::Duration;

use super::{Tls, Webhook};

impl Webhook {
    /// Where the server listens. Default: `":8846"`.
    ///
    /// `":8846"` is every address of the machine, IPv4 and IPv6; `"127.0.0.1:8846"` and `"[::1]:8846"` one address;
    /// `"unix:/run/bot.sock"` a Unix socket; `"systemd"` all sockets that systemd (or anybody who passes them on like it) has
    /// opened for this process, TCP or Unix, `"systemd:web"` only those with `FileDescriptorName=web`. A socket file left behind
    /// by a dead process is replaced; one that is in use stops the start.
    ///
    /// Bots of a process that listen at the same place share it, told apart by their paths. What concerns the place itself
    /// ([`tls`](Self::tls), [`workers`](Self::workers), [`socket_mode`](Self::socket_mode), [`reuse_port`](Self::reuse_port),
    /// [`proxy_protocol`](Self::proxy_protocol)) must then be the same for all of them. Requests for a path of none of them are
    /// counted at the bot that has been there the longest.
    pub fn listen(mut self, listen: impl Into<String>) -> Self {
        self.listen = listen.into();
        self
    }

    /// Threads that read and answer requests, 1 to 64. Default: 1.
    ///
    /// A handler begins on the thread that read its update, and stays there while it waits for the answers to its calls only;
    /// for anything else it goes on in the bot's own runtime. One thread is enough for tens of thousands of updates per second;
    /// more are of use when the server encrypts itself.
    pub fn workers(mut self, threads: usize) -> Self {
        self.workers = threads;
        self
    }

    /// Who may connect to the Unix socket: the mode of its file as octal digits, `"0660"`. Default: as the process's umask says.
    pub fn socket_mode(mut self, mode: impl Into<String>) -> Self {
        self.socket_mode = mode.into();
        self
    }

    /// Let another process listen at the same port, and hand it over at the end. Default: no. Not on Windows.
    ///
    /// For restarts that refuse nothing: start the new process, then send SIGTERM to the old one. It takes no new connection
    /// from then on, answers on those it has, asks their clients to close them, and stops when they are gone, or after 2 s.
    /// Where the inbox is a file, the new process begins to serve when the old one has closed it; its socket is open before, and
    /// connections wait in it. So send SIGTERM as soon as the new process has begun to wait for the inbox, which it logs.
    ///
    /// Without this, requests are answered 503 while a bot is being stopped, and come again. (A connection that is made in the very
    /// moment in which the old process closes its socket is passed on to the new one where the Linux setting
    /// `net.ipv4.tcp_migrate_req` is 1.)
    pub fn reuse_port(mut self, reuse: bool) -> Self {
        self.reuse_port = reuse;
        self
    }

    /// Expect a header of the PROXY protocol (version 1 or 2) in front of every connection; the address in it is where the
    /// connection comes from. Default: no.
    ///
    /// For proxies that pass bytes on instead of requests: `HAProxy` in TCP mode, nginx's stream module, load balancers.
    /// Only [`trusted_proxies`](Self::trusted_proxies) may connect then, which must be named; over a Unix socket everybody may.
    /// Connections from elsewhere, and with a wrong header or none within 5 s, are closed without an answer.
    pub fn proxy_protocol(mut self, expect: bool) -> Self {
        self.proxy_protocol = expect;
        self
    }

    /// Certificate and key. Default: none; a reverse proxy in front serves HTTPS.
    pub fn tls(mut self, tls: Tls) -> Self {
        self.tls = Some(tls);
        self
    }

    /// Bytes a request's body may have, 1,024 to 67,108,864. Default: 1,048,576; Telegram's updates have at most 524,288.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// How long the answer waits for the handler, at most 50 s. Default: 500 ms.
    ///
    /// A handler that takes longer goes on after the answer; its update is in the inbox then. Telegram gives up on an answer
    /// after 60 s and sends the update again.
    pub fn reply_window(mut self, window: Duration) -> Self {
        self.reply_window = window;
        self
    }

    /// Whether a call that a handler returns travels in the answer, where it can: one request less. Telegram does not tell
    /// its result then. Default: yes.
    pub fn reply(mut self, reply: bool) -> Self {
        self.reply = reply;
        self
    }
}
