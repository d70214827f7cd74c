//! What an app would do, without running it: its routing table, and why an update takes the way it takes.

use super::{App, AppError, StartProblem, StartProblems, settings::RoutesFormat, start::make_bot};
use crate::api::{Update, User};
use crate::routing::{Explanation, RouteProblem, RoutingTable, Shared, Table};

impl App {
    /// The routing table: all routes it has by now, in the order in which updates meet them. Nothing runs.
    ///
    /// A program with `#[crare::main]` prints it when it is run with `CRARE_ROUTES=1`.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the routes and would keep the bot from starting.
    pub fn describe(&self) -> Result<RoutingTable, Vec<RouteProblem>> {
        Ok(self.compile()?.describe())
    }

    /// Tells why an update takes the way it takes, without running the bot: see
    /// [`Table::explain`](crate::routing::Table::explain), also about the guards, which are asked.
    ///
    /// Telegram is not asked who the bot is. So its user name is not known: a command that names a bot (`/start@my_bot`) counts as
    /// one for another.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use crare::routing::{Route, Router, Trigger};
    ///
    /// let mut router = Router::new();
    /// router.add(Route::to("cancel", Trigger::text("Cancel"), |_| async { "Cancelled" }));
    /// let app = crare::App::new("42:AAF-only-an-example-of-a-token-1234567").routes(router);
    ///
    /// let update = r#"{ "update_id": 1, "message": { "message_id": 5, "date": 1,
    ///     "chat": { "id": 2, "type": "private", "first_name": "Ann" }, "text": "cancel" } }"#;
    /// let update = crare::api::parse_update(update.as_bytes())?;
    /// let explanation = app.explain(&update).await?;
    /// assert_eq!(explanation.routes[0].verdict.to_string(), r#"the text is not "Cancel""#);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`AppError::Start`] with what keeps the bot from starting: no usable token, something wrong with the routes.
    pub async fn explain(&self, update: &Update) -> Result<Explanation, AppError> {
        let mut problems = Vec::new();
        let bot = make_bot(self.identity.clone(), self.api_url.clone());
        let bot = bot.map_err(|problem| problems.push(problem)).ok();
        let table = self.compile();
        let table = table
            .map_err(|found| problems.extend(of_routes(found)))
            .ok();
        let (Some(bot), Some(table)) = (bot, table) else {
            return Err(AppError::Start(StartProblems(problems)));
        };
        let me = User::new(bot.id(), true, "");
        let shared = Shared::new(bot, me, self.data.clone());
        Ok(table.explain(update, &shared).await)
    }

    /// The routing table as text, whatever is wrong with it.
    pub(super) fn routes_as(&self, format: RoutesFormat) -> String {
        let table = RoutingTable::of(&self.router, &self.options);
        match format {
            RoutesFormat::Text => table.to_string(),
            RoutesFormat::Json => format!("{:#}\n", table.to_json()),
            RoutesFormat::Mermaid => table.to_mermaid(),
            RoutesFormat::Dot => table.to_dot(),
        }
    }

    /// Everything that is wrong with the routes.
    pub(super) fn route_problems(&self) -> Vec<StartProblem> {
        self.compile()
            .err()
            .into_iter()
            .flat_map(of_routes)
            .collect()
    }

    fn compile(&self) -> Result<Table, Vec<RouteProblem>> {
        let router = self.router.clone();
        router.compile_with(&self.data, self.options.clone())
    }
}

fn of_routes(problems: Vec<RouteProblem>) -> impl Iterator<Item = StartProblem> {
    problems.into_iter().map(Box::new).map(StartProblem::Route)
}
