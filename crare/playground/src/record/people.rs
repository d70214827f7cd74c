//! Who and where: people, and the groups they are in.

use super::words::{name_of, quoted, spoken};
use super::{Script, free, whose};
use crate::world::{ChatKind, Deed, Place};

impl Script<'_> {
    /// Finds out where each person is to be.
    pub(super) fn find_homes(&mut self) {
        for entry in &self.diary.entries {
            if !self.is_about_bot(&entry.deed) {
                continue;
            }
            let (place, by) = whose(&entry.deed);
            let Some(place) = place else { continue };
            let private = match place {
                Place::Private { user, .. } => Some(user),
                Place::Chat(_) => None,
            };
            let who = private.or(by).filter(|who| !self.is_robot(*who));
            if let Some(who) = who {
                self.homes.entry(who).or_default().insert(place);
            }
        }
    }

    pub(super) fn is_robot(&self, who: i64) -> bool {
        self.world.bots.contains_key(&who)
    }

    /// Whether something has to do with the bot of the test.
    pub(super) fn is_about_bot(&self, deed: &Deed) -> bool {
        match whose(deed).0 {
            None => true,
            Some(Place::Private { bot, .. }) => bot == self.bot,
            Some(Place::Chat(chat)) => {
                let before = self.diary.before.members.get(&chat);
                let was_there = before.is_some_and(|all| all.contains_key(&self.bot));
                let chat = self.world.chats.get(&chat);
                was_there || chat.is_some_and(|chat| chat.members.contains_key(&self.bot))
            }
        }
    }

    /// The name of somebody or something.
    pub(super) fn name(&self, id: i64) -> String {
        if let Some(account) = self.world.accounts.get(&id) {
            return match &account.username {
                Some(username) if account.is_bot => username.clone(),
                _ => account.first_name.clone(),
            };
        }
        let chat = self.world.chats.get(&id);
        chat.map_or_else(|| "Somebody".to_owned(), |chat| chat.title.clone())
    }

    /// The variable of somebody in a place, who may have to come there first; none for channels.
    pub(super) fn actor(&mut self, user: i64, place: Place) -> Option<String> {
        if let Some(actor) = self.actors.get(&(user, place)) {
            return Some(actor.clone());
        }
        let person = self.person(user);
        let Place::Chat(chat) = place else {
            self.actors.insert((user, place), person.clone());
            return Some(person);
        };
        let group = self.group(chat)?;
        let homes = self.homes.get(&user);
        let is_only_home = homes.is_none_or(|homes| homes.iter().all(|home| *home == place));
        let actor = if is_only_home {
            person
        } else {
            let there = free(&mut self.taken, &format!("{person}_in_{group}"));
            self.line(format!("let mut {there} = {person}.at(&{group});"));
            there
        };
        self.actors.insert((user, place), actor.clone());
        self.acts(&actor, &format!("joins(&{group}).await"));
        Some(actor)
    }

    /// A line in which somebody does something.
    pub(super) fn acts(&mut self, actor: &str, what: &str) {
        self.changed.insert(actor.to_owned());
        self.line(format!("{actor}.{what};"));
    }

    /// The variable of a person.
    pub(super) fn person(&mut self, user: i64) -> String {
        if let Some(person) = self.people.get(&user) {
            return person.clone();
        }
        let name = self.name(user);
        let person = free(&mut self.taken, &name_of(&name, "person"));
        if spoken(&person) == name {
            self.arguments.push((person.clone(), "Actor"));
        } else {
            self.needs_scene = true;
            self.set_up.push(format!(
                "let mut {person} = scene.actor({});",
                quoted(&name)
            ));
        }
        self.people.insert(user, person.clone());
        person
    }

    /// The variable of a group; none for a channel, which the kit does not know.
    pub(super) fn group(&mut self, chat: i64) -> Option<String> {
        if let Some(group) = self.groups.get(&chat) {
            return Some(group.clone());
        }
        let kind = self.world.chats.get(&chat)?.kind;
        if kind == ChatKind::Channel {
            return None;
        }
        let title = self.name(chat);
        let group = free(&mut self.taken, &name_of(&title, "group"));
        if spoken(&group) == title {
            self.arguments.push((group.clone(), "Group"));
        } else {
            self.needs_scene = true;
            self.set_up
                .push(format!("let {group} = scene.group({});", quoted(&title)));
        }
        let before = self.diary.before.members.get(&chat);
        let rights = before.and_then(|all| all.get(&self.bot));
        if let Some(rights) = rights.filter(|rights| !rights.is_empty()) {
            let rights = super::words::list(rights);
            self.set_up
                .push(format!("{group}.promotes_bot(&{rights});"));
        }
        self.groups.insert(chat, group.clone());
        Some(group)
    }
}
