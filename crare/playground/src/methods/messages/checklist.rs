//! Checklists, which a bot sends for a business.

use serde_json::{Map, Value, json};

use super::edit::Target;
use super::send::{Content, Ready, send};
use crate::call::{Call, Outcome};
use crate::markup;
use crate::methods::Entry;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{World, Writing};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("editMessageChecklist", edit),
    Entry::stateful("sendChecklist", send_checklist),
];

/// Tasks of a checklist.
const MAX_TASKS: usize = 30;
const TITLE: Limits = Limits {
    max: 255,
    too_long: "checklist title is too long",
    missing: Some("checklist title must be non-empty"),
    blank: Some("checklist title must be non-empty"),
};
const TASK: Limits = Limits {
    max: 100,
    too_long: "checklist task text is too long",
    missing: Some("checklist task text must be non-empty"),
    blank: Some("checklist task text must be non-empty"),
};

type Text = (String, Vec<Value>);

struct Given {
    title: Text,
    tasks: Vec<(i64, Text)>,
    flags: Map<String, Value>,
}

fn read(params: &Params) -> Result<Given, Refusal> {
    if params.text("business_connection_id").is_empty() {
        return Err(Refusal::bad_request("business connection not found"));
    }
    let given = params.json("checklist", "checklist")?;
    let given = given.ok_or_else(|| Refusal::bad_request("parameter \"checklist\" is required"))?;
    let title = text::read_object(&given, ["title", "parse_mode", "title_entities"], TITLE)?;
    let tasks = given.get("tasks").and_then(Value::as_array);
    let tasks = tasks.ok_or_else(|| Refusal::bad_request("can't find field \"tasks\""))?;
    if tasks.is_empty() || tasks.len() > MAX_TASKS {
        return Err(Refusal::bad_request(format!(
            "checklist must have from 1 to {MAX_TASKS} tasks"
        )));
    }
    let mut read: Vec<(i64, Text)> = Vec::with_capacity(tasks.len());
    for task in tasks {
        let id = task.get("id").and_then(Value::as_i64).unwrap_or(0);
        if id <= 0 || read.iter().any(|(known, _)| *known == id) {
            return Err(Refusal::bad_request(
                "wrong checklist task identifier specified",
            ));
        }
        let text = text::read_object(task, ["text", "parse_mode", "text_entities"], TASK)?;
        read.push((id, text));
    }
    let mut flags = Map::new();
    for name in ["others_can_add_tasks", "others_can_mark_tasks_as_done"] {
        if given.get(name) == Some(&Value::Bool(true)) {
            flags.insert(name.to_owned(), true.into());
        }
    }
    Ok(Given {
        title,
        tasks: read,
        flags,
    })
}

impl Given {
    /// The object `Checklist`; what is done in the old one stays done.
    fn shown(self, world: &World, old: Option<&Value>) -> Value {
        let mut shown = self.flags;
        text::put(world, &mut shown, ["title", "title_entities"], self.title);
        let old = old.and_then(|old| old["tasks"].as_array());
        let tasks = self.tasks.into_iter().map(|(id, text)| {
            let mut task = Map::from_iter([("id".to_owned(), json!(id))]);
            text::put(world, &mut task, ["text", "text_entities"], text);
            let before = old.into_iter().flatten().find(|task| task["id"] == id);
            for name in ["completed_by_user", "completion_date"] {
                let done = before.and_then(|before| before.get(name));
                task.extend(done.map(|done| (name.to_owned(), done.clone())));
            }
            Value::Object(task)
        });
        shown.insert("tasks".to_owned(), tasks.collect());
        shown.into()
    }
}

fn send_checklist(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let given = read(params)?;
        let ready: Ready = Box::new(move |site| {
            let shown = given.shown(site.world, None);
            Ok(Content::one(Writing::Checklist, "checklist", shown))
        });
        Ok(ready)
    })
}

fn edit(call: &mut Call<'_>) -> Outcome {
    let given = read(&call.params)?;
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    let none = || Refusal::bad_request("there is no checklist in the message to edit");
    let before = old.fields.get("checklist").ok_or_else(none)?;
    let shown = given.shown(call.world, Some(before));
    let mut fields = old.fields.clone();
    fields.insert("checklist".to_owned(), shown);
    target.replace(call, &old, fields, markup)
}
