//! Who is there already, for instance after a saved state was loaded.

use crate::actors::{Bot, User};
use crate::playground::Playground;

impl Playground {
    /// All bots, in the order in which they were made.
    pub fn bots(&self) -> Vec<Bot> {
        let bots: Vec<(i64, String)> = self.with(|world| {
            let bots = world.bots.iter();
            bots.map(|(id, bot)| (*id, bot.token.clone())).collect()
        });
        let handles = bots.into_iter();
        handles
            .map(|(id, token)| Bot::new(self.clone(), id, token))
            .collect()
    }

    /// All people, in the order in which they were made.
    pub fn users(&self) -> Vec<User> {
        let people: Vec<i64> = self.with(|world| {
            let people = world.accounts.values().filter(|account| !account.is_bot);
            people.map(|account| account.id).collect()
        });
        let handles = people.into_iter();
        handles.map(|id| User::new(self.clone(), id)).collect()
    }
}

impl Bot {
    /// Its username, without the `@`.
    pub fn username(&self) -> String {
        self.playground.with(|world| {
            let account = world.accounts.get(&self.id);
            account
                .and_then(|account| account.username.clone())
                .unwrap_or_default()
        })
    }
}

impl User {
    /// The first name.
    pub fn first_name(&self) -> String {
        self.playground.with(|world| {
            let account = world.accounts.get(&self.id);
            account.map_or_else(String::new, |account| account.first_name.clone())
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::playground::Playground;

    #[test]
    fn those_of_a_saved_state_are_found() {
        let before = Playground::new();
        let shop = before.bot("shop_bot");
        before.bot("help_bot");
        before.user("Alice");
        let after = Playground::new();
        after.load(&before.save()).unwrap();
        let names: Vec<_> = after.bots().iter().map(super::Bot::username).collect();
        assert_eq!(names, ["shop_bot", "help_bot"]);
        assert_eq!(after.bots()[0].token(), shop.token());
        let names: Vec<_> = after.users().iter().map(super::User::first_name).collect();
        assert_eq!(names, ["Alice"]);
    }
}
