//! Stories of businesses.

use serde_json::{Map, Value, json};

use super::account::owner;
use crate::call::{Call, Outcome};
use crate::facts::{Kind, read};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::world::{Place, Story};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("deleteStory", delete),
    Entry::stateful("editStory", edit),
    Entry::stateful("postStory", post),
    Entry::stateful("repostStory", repost),
];

const RIGHT: &str = "can_manage_stories";
/// How long a story may be seen, in seconds: 6, 12, 24 or 48 hours.
const PERIODS: [i64; 4] = [21_600, 43_200, 86_400, 172_800];
/// How many stories of an account are kept.
const MOST_STORIES: usize = 1_000;

/// What a story is made of.
fn fields(call: &Call<'_>) -> Result<Map<String, Value>, Refusal> {
    let content = read(&call.params, "content", &Kind::Union("InputStoryContent"))?;
    let content = content.ok_or_else(|| Refusal::bad_request("content isn't specified"))?;
    let kind = content["type"].as_str().unwrap_or_default().to_owned();
    let part = content[kind.as_str()].as_str().unwrap_or_default();
    let part = part.strip_prefix("attach://");
    if part.is_none_or(|part| call.params.file(part).is_none()) {
        let missing = format!("{kind} must be uploaded as an InputFile");
        return Err(Refusal::bad_request(missing));
    }
    let mut fields = Map::new();
    fields.insert("content".to_owned(), content);
    if call.params.has("caption") {
        let caption = call.params.text("caption");
        fields.insert("caption".to_owned(), caption.into());
    }
    let areas = Kind::Array(&Kind::Object("StoryArea"));
    if let Some(areas) = read(&call.params, "areas", &areas)? {
        fields.insert("areas".to_owned(), areas);
    }
    Ok(fields)
}

fn add(call: &mut Call<'_>, user: i64, fields: Map<String, Value>) -> Outcome {
    let period = call.params.int("active_period");
    if !PERIODS.contains(&period) {
        return Err(Refusal::bad_request("STORY_PERIOD_INVALID"));
    }
    let expires = call.world.clock.now() + period;
    let stories = call.world.stories.entry(user).or_default();
    if stories.len() >= MOST_STORIES {
        stories.remove(0);
    }
    let id = stories.last().map_or(1, |last| last.id + 1);
    stories.push(Story {
        id,
        bot: call.bot,
        expires,
        fields,
    });
    call.world.changes += 1;
    Ok(story(call, user, id))
}

/// The object `Story`.
fn story(call: &Call<'_>, user: i64, id: i64) -> Value {
    let bot = call.bot;
    let chat = call.world.chat_json(Place::Private { user, bot });
    json!({"chat": chat, "id": id})
}

fn post(call: &mut Call<'_>) -> Outcome {
    call.check("postStory")?;
    let fields = fields(call)?;
    let user = owner(call, RIGHT)?;
    add(call, user, fields)
}

fn repost(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, RIGHT)?;
    let from = call.params.int("from_chat_id");
    let id = call.params.int("from_story_id");
    let story = call.world.stories.get(&from);
    let mut story = story.into_iter().flatten().filter(|story| story.id == id);
    // Only what the bot has posted itself for one of its accounts.
    let story = story.find(|story| story.bot == call.bot);
    let fields = story.map(|story| story.fields.clone());
    let fields = fields.ok_or_else(|| Refusal::bad_request("story not found"))?;
    add(call, user, fields)
}

fn own<'a>(call: &'a mut Call<'_>, user: i64) -> Result<&'a mut Story, Refusal> {
    let id = call.params.int("story_id");
    let bot = call.bot;
    let now = call.world.clock.now();
    let stories = call.world.stories.entry(user).or_default();
    let own = |story: &&mut Story| story.id == id && story.bot == bot && story.expires > now;
    let story = stories.iter_mut().find(own);
    story.ok_or_else(|| Refusal::bad_request("story not found"))
}

fn edit(call: &mut Call<'_>) -> Outcome {
    call.check("editStory")?;
    let fields = fields(call)?;
    let user = owner(call, RIGHT)?;
    let edited = own(call, user)?;
    edited.fields = fields;
    let id = edited.id;
    call.world.changes += 1;
    Ok(story(call, user, id))
}

fn delete(call: &mut Call<'_>) -> Outcome {
    let user = owner(call, RIGHT)?;
    let id = own(call, user)?.id;
    if let Some(stories) = call.world.stories.get_mut(&user) {
        stories.retain(|story| story.id != id);
        call.world.changes += 1;
    }
    Ok(json!(true))
}
