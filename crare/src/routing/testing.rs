//! Updates and contexts for the tests of this layer.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::api::{Update, User, parse_update};
use crate::client::Bot;
use crate::routing::reply::IntoReply;
use crate::routing::{
    Context, DataMap, Outcome, Route, RouteProblem, Router, Shared, Table, Trigger,
};

/// An update of a kind.
pub(super) fn update(kind: &str, content: impl Into<Value>) -> Update {
    let update = json!({ "update_id": 7, kind: content.into() });
    parse_update(update.to_string().as_bytes()).unwrap()
}

pub(super) fn user(id: i64) -> Value {
    json!({ "id": id, "is_bot": false, "first_name": format!("U{id}") })
}

/// A message in a group, with what else it has.
pub(super) fn message(content: Value) -> Value {
    let mut message = json!({
        "message_id": 5,
        "date": 1,
        "chat": { "id": -40, "type": "group", "title": "G" },
        "from": user(20),
    });
    merge(&mut message, content);
    message
}

/// A pressed button, on a message unless it is said otherwise.
pub(super) fn callback(content: Value) -> Value {
    let mut query = json!({ "id": "77", "from": user(20), "chat_instance": "1", "data": "buy" });
    if content.get("inline_message_id").is_none() {
        merge(
            &mut query,
            json!({ "message": message(json!({ "text": "Buy?" })) }),
        );
    }
    merge(&mut query, content);
    query
}

fn merge(into: &mut Value, from: Value) {
    let (Value::Object(into), Value::Object(from)) = (into, from) else {
        panic!("not objects")
    };
    into.extend(from);
}

pub(super) fn text(text: &str) -> Update {
    update("message", message(json!({ "text": text })))
}

pub(super) fn shared_with(bot: Bot, data: DataMap) -> Shared {
    let me = json!({ "id": 1, "is_bot": true, "first_name": "Shop", "username": "Shop_Bot" });
    let me: User = serde_json::from_value(me).unwrap();
    Shared::new(bot, me, data)
}

pub(super) fn shared() -> Shared {
    shared_with(
        Bot::new("1:never_called_never_called_never_called").unwrap(),
        DataMap::new(),
    )
}

pub(super) fn context(update: Update) -> Context {
    Context::new(update, shared())
}

/// The calls a reply becomes: the method and its parameters.
pub(super) fn calls(reply: impl IntoReply, update: Update) -> Result<Vec<(String, Value)>, String> {
    let reply = reply
        .into_reply(&context(update))
        .map_err(|error| error.to_string())?;
    Ok(reply
        .requests()
        .iter()
        .map(|request| {
            (
                request.method.to_string(),
                serde_json::from_str(&request.json).unwrap(),
            )
        })
        .collect())
}

/// Which handlers ran, in order.
#[derive(Clone, Default)]
pub(super) struct Journal(Arc<Mutex<Vec<String>>>);

impl Journal {
    pub(super) fn write(&self, line: impl Into<String>) {
        self.0.lock().unwrap().push(line.into());
    }

    pub(super) fn read(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// A route that writes its name, and returns a value.
    pub(super) fn route<R>(&self, name: &'static str, trigger: Trigger, value: fn() -> R) -> Route
    where
        R: IntoReply + Send + 'static,
    {
        let journal = self.clone();
        Route::to(name, trigger, move |_| {
            journal.write(name);
            async move { value() }
        })
    }
}

pub(super) fn table(routes: impl IntoIterator<Item = Route>) -> Table {
    compile(routes).unwrap()
}

pub(super) fn compile(routes: impl IntoIterator<Item = Route>) -> Result<Table, Vec<RouteProblem>> {
    let mut list = Router::new();
    for route in routes {
        list.add(route);
    }
    list.compile(&DataMap::new())
}

/// How an update went, to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Went {
    Unhandled,
    Handled,
    Failed,
    Panicked,
}

impl From<Outcome> for Went {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Unhandled => Self::Unhandled,
            Outcome::Handled | Outcome::PassedOn => Self::Handled,
            Outcome::Failed(failure) if failure.is_panic() => Self::Panicked,
            Outcome::Failed(_) => Self::Failed,
        }
    }
}

/// Dispatches an update and tells which handlers ran.
pub(super) async fn ran(table: &Table, journal: &Journal, update: Update) -> (Vec<String>, Went) {
    let outcome = table.dispatch(update, &shared()).await;
    (journal.read(), outcome.into())
}

/// A Bot API server that answers every call with a message, except for those of one method, which it forbids.
pub(super) struct Server {
    pub(super) bot: Bot,
    calls: Arc<Mutex<Vec<(String, Value)>>>,
}

impl Server {
    pub(super) async fn start(forbidden: &'static str) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let calls = Arc::default();
        let bot = Bot::builder("1:never_called_never_called_never_called")
            .api_url(url)
            .no_proxy()
            .build()
            .unwrap();
        let server = Self {
            bot,
            calls: Arc::clone(&calls),
        };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&calls), forbidden));
            }
        });
        server
    }

    pub(super) fn shared(&self) -> Shared {
        shared_with(self.bot.clone(), DataMap::new())
    }

    /// The calls since the last time.
    pub(super) fn calls(&self) -> Vec<(String, Value)> {
        std::mem::take(&mut self.calls.lock().unwrap())
    }
}

async fn serve(stream: TcpStream, calls: Arc<Mutex<Vec<(String, Value)>>>, forbidden: &str) {
    let mut stream = BufReader::new(stream);
    loop {
        let (mut method, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
                return;
            }
            let line = line.trim_end().to_ascii_lowercase();
            if let Some(path) = line.strip_prefix("post ") {
                let path = path.split(' ').next().unwrap();
                method = path.rsplit('/').next().unwrap().to_owned();
            } else if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            } else if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        calls
            .lock()
            .unwrap()
            .push((method.clone(), serde_json::from_slice(&body).unwrap()));
        let (status, answer) = if method == forbidden {
            let description = "Forbidden: bot was blocked by the user";
            (
                403,
                json!({ "ok": false, "error_code": 403, "description": description }),
            )
        } else {
            let result = match method.as_str() {
                "answercallbackquery" | "sendchataction" => json!(true),
                // User 20 owns every group, user 21 administers it.
                "getchatadministrators" => json!([
                    { "status": "creator", "is_anonymous": false, "user": user(20) },
                    { "status": "administrator", "can_be_edited": false, "is_anonymous": false, "can_manage_chat": true,
                      "can_delete_messages": true, "can_manage_video_chats": true, "can_restrict_members": true,
                      "can_promote_members": false, "can_change_info": true, "can_invite_users": true,
                      "can_post_stories": false, "can_edit_stories": false, "can_delete_stories": false,
                      "can_send_welcome_messages": false,
                      "user": user(21) },
                ]),
                _ => message(json!({ "text": "sent" })),
            };
            (200, json!({ "ok": true, "result": result }))
        };
        let answer = answer.to_string();
        let head = format!(
            "HTTP/1.1 {status} x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            answer.len()
        );
        stream.write_all((head + &answer).as_bytes()).await.unwrap();
    }
}
