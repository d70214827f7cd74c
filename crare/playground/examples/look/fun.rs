//! Another bot of the example: it finds things, sells tea that is delivered, and has a game.

use std::sync::atomic::{AtomicI64, Ordering};

use crare_playground::{Bot, Playground, User};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What the bot finds: title, description.
const TEAS: [(&str, &str); 7] = [
    ("Darjeeling", "Light, from the foot of the Himalayas"),
    ("Assam", "Strong, for milk"),
    ("Sencha", "Green, steamed"),
    ("Oolong", "Half way between green and black"),
    ("Earl Grey", "With bergamot"),
    ("Rooibos", "Red, without caffeine"),
    ("Mint", "Fresh from the garden"),
];
/// How many results an answer has.
const PAGE: usize = 4;

pub(crate) struct Fun {
    playground: Playground,
    bot: Bot,
    /// Where the game is.
    game: String,
    /// The best score so far.
    best: AtomicI64,
}

impl Fun {
    /// With its game on a port of its own.
    pub(crate) async fn new(playground: Playground, bot: Bot) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let game = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let page = "<!doctype html><meta charset=utf-8><title>Tea</title>\
                    <style>body{font:2rem system-ui;display:grid;place-items:center;height:100vh;margin:0;background:#eef6f1}\
                    button{font-size:5rem;border:0;border-radius:1rem;padding:2rem}</style>\
                    <div><p>Drink as fast as you can</p><button id=b>🍵</button> <b id=n>0</b></div>\
                    <script>let n=0;b.onclick=()=>document.getElementById('n').textContent=++n</script>";
                let head = format!(
                    "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                    page.len()
                );
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all((head + page).as_bytes()).await;
            }
        });
        Self {
            playground,
            bot,
            game,
            best: AtomicI64::new(40),
        }
    }

    async fn call(&self, method: &str, params: Value) -> Value {
        let done = self.playground.call(self.bot.token(), method, params).await;
        done.unwrap_or_else(|refusal| json!({"refused": refusal.to_string()}))
    }

    /// What it shows to somebody who starts it.
    pub(crate) async fn welcomes(&self, user: &User) {
        user.to(&self.bot).says("/start");
        let chat = user.id();
        let keys = json!({"inline_keyboard": [
            [{"text": "Find a tea here", "switch_inline_query_current_chat": "a"}, {"text": "In another chat", "switch_inline_query": "mint"}],
            [{"text": "Log in to our site", "login_url": {"url": "https://tea.example/in"}}],
        ]});
        let text = "I find teas: write @fun_bot and what you like, wherever you are.";
        let found = json!({"chat_id": chat, "text": text, "reply_markup": keys});
        let found = self.call("sendMessage", found).await;
        let pin = json!({"chat_id": chat, "message_id": found["message_id"]});
        self.call("pinChatMessage", pin).await;
        let invoice = json!({"chat_id": chat, "title": "A box of Darjeeling", "description": "100 g of loose leaves", "payload": "darjeeling",
            "currency": "EUR", "provider_token": "playground", "prices": [{"label": "Tea", "amount": 890}, {"label": "Box", "amount": 120}],
            "need_name": true, "need_email": true, "need_shipping_address": true, "is_flexible": true,
            "max_tip_amount": 1000, "suggested_tip_amounts": [50, 100, 200]});
        self.call("sendInvoice", invoice).await;
        let stars = json!({"chat_id": chat, "title": "Our thanks", "description": "A star for the gardeners", "payload": "thanks",
            "currency": "XTR", "prices": [{"label": "Thanks", "amount": 1}]});
        self.call("sendInvoice", stars).await;
        let game = json!({"chat_id": chat, "game_short_name": "tea_time"});
        let game = self.call("sendGame", game).await;
        let score = json!({"chat_id": chat, "message_id": game["message_id"], "user_id": chat, "score": 40});
        self.call("setGameScore", score).await;
    }

    /// Answers what it is asked, for ever.
    pub(crate) async fn runs(self) {
        let mut offset = 0;
        loop {
            let updates = self
                .call("getUpdates", json!({"offset": offset, "timeout": 50}))
                .await;
            for update in updates.as_array().into_iter().flatten() {
                offset = update["update_id"].as_i64().unwrap() + 1;
                self.answers(update).await;
            }
        }
    }

    async fn answers(&self, update: &Value) {
        if let Some(query) = update.get("inline_query") {
            self.finds(query).await;
        } else if let Some(query) = update.get("shipping_query") {
            let ok = query["shipping_address"]["country_code"] != "AQ";
            let answer = json!({"shipping_query_id": query["id"], "ok": ok, "error_message": "No ship goes to Antarctica.", "shipping_options": [
                {"id": "post", "title": "By post, 3 days", "prices": [{"label": "Post", "amount": 390}]},
                {"id": "bike", "title": "By bicycle, today", "prices": [{"label": "Rider", "amount": 790}]},
            ]});
            self.call("answerShippingQuery", answer).await;
        } else if let Some(query) = update.get("pre_checkout_query") {
            let ok = query["order_info"]["name"] != "Mallory";
            let answer = json!({"pre_checkout_query_id": query["id"], "ok": ok, "error_message": "We are out of this tea, Mallory."});
            self.call("answerPreCheckoutQuery", answer).await;
        } else if let Some(query) = update.get("callback_query") {
            let answer = json!({"callback_query_id": query["id"], "url": self.game});
            self.call("answerCallbackQuery", answer).await;
            let message = &query["message"];
            let score = self.best.fetch_add(2, Ordering::Relaxed) + 2;
            let score = json!({"chat_id": message["chat"]["id"], "message_id": message["message_id"],
                "user_id": query["from"]["id"], "score": score});
            self.call("setGameScore", score).await;
        }
    }

    async fn finds(&self, query: &Value) {
        let wanted = query["query"].as_str().unwrap().to_lowercase();
        let from: usize = query["offset"].as_str().unwrap().parse().unwrap_or(0);
        let fits = |text: &str| text.to_lowercase().contains(&wanted);
        let found = TEAS
            .iter()
            .filter(|(title, about)| fits(title) || fits(about));
        let found: Vec<_> = found.collect();
        let results: Vec<Value> = if wanted == "pictures" {
            (0..8)
                .map(|id| json!({"type": "photo", "id": id.to_string(), "photo_url": "https://tea.example/a.jpg", "thumbnail_url": "https://tea.example/a.jpg"}))
                .collect()
        } else {
            let page = found.iter().skip(from).take(PAGE);
            page.map(|(title, about)| {
                json!({"type": "article", "id": title, "title": title, "description": about,
                    "input_message_content": {"message_text": format!("<b>{title}</b>: {about}"), "parse_mode": "HTML"}})
            })
            .collect()
        };
        let more = from + PAGE < found.len();
        let next = if more {
            (from + PAGE).to_string()
        } else {
            String::new()
        };
        let answer = json!({"inline_query_id": query["id"], "results": results, "next_offset": next, "cache_time": 0,
            "button": {"text": "Tell me what you like", "start_parameter": "taste"}});
        self.call("answerInlineQuery", answer).await;
    }
}
