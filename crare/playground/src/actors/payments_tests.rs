use std::time::Duration;

use serde_json::{Value, json};

use crate::actors::{ActorError, Bot, Chat, PaymentState, User};
use crate::playground::Playground;
use crate::refusal::Refusal;

struct Scene {
    playground: Playground,
    bot: Bot,
    alice: User,
    chat: Chat,
}

fn scene() -> Scene {
    let playground = Playground::seeded(9);
    let bot = playground.bot("shop_bot");
    let alice = playground.user("Alice");
    alice.starts(&bot);
    let chat = alice.to(&bot);
    Scene {
        playground,
        bot,
        alice,
        chat,
    }
}

impl Scene {
    async fn call(&self, method: &str, params: Value) -> Result<Value, Refusal> {
        self.playground.call(self.bot.token(), method, params).await
    }

    async fn update(&self) -> Value {
        let all = self
            .call("getUpdates", json!({"offset": -1}))
            .await
            .unwrap();
        all[0].clone()
    }

    async fn invoice(&self, more: Value) -> Result<Value, Refusal> {
        self.call("sendInvoice", params(self.alice.id(), &more))
            .await
    }

    async fn go_ahead(&self) {
        let id = self.update().await["pre_checkout_query"]["id"].clone();
        let answer = json!({"pre_checkout_query_id": id, "ok": true});
        self.call("answerPreCheckoutQuery", answer).await.unwrap();
    }
}

fn params(chat: i64, more: &Value) -> Value {
    let mut params = json!({
        "chat_id": chat, "title": "Tea", "description": "Green", "payload": "tea-1", "currency": "EUR",
        "provider_token": "test", "prices": [{"label": "Tea", "amount": 500}, {"label": "Rebate", "amount": -100}],
    });
    for (name, value) in more.as_object().unwrap() {
        params[name] = value.clone();
    }
    params
}

fn stars(amount: i64) -> Value {
    json!({"currency": "XTR", "provider_token": "", "prices": [{"label": "Tea", "amount": amount}]})
}

#[tokio::test]
async fn money_with_delivery_and_tip() {
    let scene = scene();
    let more = json!({"is_flexible": true, "need_email": true, "max_tip_amount": 100, "suggested_tip_amounts": [50, 100]});
    let sent = scene.invoice(more).await.unwrap();
    assert_eq!(sent["invoice"]["total_amount"], 400);
    assert_eq!(sent["reply_markup"]["inline_keyboard"][0][0]["pay"], true);
    let message = sent["message_id"].as_i64().unwrap();
    let payment = scene.chat.pays_with(message, 100, Some("fast")).unwrap();
    let asked = scene.update().await["shipping_query"].clone();
    assert_eq!(asked["invoice_payload"], "tea-1");
    assert_eq!(asked["shipping_address"]["country_code"], "DE");
    let option = |id: &str, cost: i64| json!({"id": id, "title": id, "prices": [{"label": "post", "amount": cost}]});
    let answer = json!({"shipping_query_id": asked["id"], "ok": true, "shipping_options": [option("slow", 10), option("fast", 90)]});
    scene.call("answerShippingQuery", answer).await.unwrap();
    let asked = scene.update().await["pre_checkout_query"].clone();
    assert_eq!(
        (&asked["total_amount"], &asked["shipping_option_id"]),
        (&json!(590), &json!("fast"))
    );
    assert!(asked["order_info"]["email"].is_string());
    assert_eq!(payment.state(), PaymentState::Asked);
    scene.go_ahead().await;
    let PaymentState::Paid(message) = payment.ended().await else {
        panic!("{:?}", payment.state());
    };
    let update = scene.update().await;
    assert_eq!(update["message"]["message_id"], message);
    let paid = &update["message"]["successful_payment"];
    assert_eq!(
        (&paid["total_amount"], &paid["currency"]),
        (&json!(590), &json!("EUR"))
    );
    assert_eq!(scene.alice.payments().len(), 1);
    assert_eq!(scene.chat.pays(1).unwrap_err(), ActorError::NoInvoice);
}

#[tokio::test]
async fn the_bot_does_not_go_ahead() {
    let scene = scene();
    let sent = scene.invoice(json!({})).await.unwrap();
    let payment = scene
        .chat
        .clicks("Pay 4.00 EUR")
        .unwrap()
        .payment()
        .unwrap();
    let id = scene.update().await["pre_checkout_query"]["id"].clone();
    let answer = json!({"pre_checkout_query_id": id, "ok": false, "error_message": "sold out"});
    scene.call("answerPreCheckoutQuery", answer).await.unwrap();
    assert_eq!(
        payment.state(),
        PaymentState::Refused("sold out".to_owned())
    );

    let payment = scene
        .chat
        .pays(sent["message_id"].as_i64().unwrap())
        .unwrap();
    let id = scene.update().await["pre_checkout_query"]["id"].clone();
    scene.playground.clock().advance(Duration::from_secs(11));
    assert!(matches!(payment.ended().await, PaymentState::Refused(_)));
    let late = json!({"pre_checkout_query_id": id, "ok": true});
    let late = scene
        .call("answerPreCheckoutQuery", late)
        .await
        .unwrap_err();
    assert!(late.description.contains("query is too old"));
    assert!(scene.alice.payments().is_empty());
}

#[tokio::test]
async fn stars_come_and_go() {
    let scene = scene();
    scene.invoice(stars(30)).await.unwrap();
    scene.chat.clicks("Pay ⭐️30").unwrap();
    scene.go_ahead().await;
    let paid = scene.update().await["message"]["successful_payment"].clone();
    let balance = || scene.call("getMyStarBalance", json!({}));
    assert_eq!(balance().await.unwrap()["amount"], 30);
    let refund = || {
        let params = json!({"user_id": scene.alice.id(), "telegram_payment_charge_id": paid["telegram_payment_charge_id"]});
        scene.call("refundStarPayment", params)
    };
    refund().await.unwrap();
    assert_eq!(
        scene.update().await["message"]["refunded_payment"]["total_amount"],
        30
    );
    assert_eq!(
        refund().await.unwrap_err().description,
        "Bad Request: CHARGE_ALREADY_REFUNDED"
    );
    assert_eq!(balance().await.unwrap()["amount"], 0);
    let all = scene.call("getStarTransactions", json!({})).await.unwrap();
    let all = all["transactions"].as_array().unwrap().clone();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0]["source"]["user"]["id"], scene.alice.id());
    assert_eq!(all[1]["receiver"]["invoice_payload"], "tea-1");
    assert_eq!(all[0]["id"], all[1]["id"]);
    let rest = scene
        .call("getStarTransactions", json!({"offset": 1}))
        .await
        .unwrap();
    assert_eq!(rest["transactions"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn subscriptions() {
    let scene = scene();
    let mut more = stars(100);
    more["subscription_period"] = json!(2_592_000);
    let link = scene
        .call("createInvoiceLink", params(0, &more))
        .await
        .unwrap();
    let payment = scene.alice.pays(link.as_str().unwrap()).unwrap();
    scene.go_ahead().await;
    assert!(matches!(payment.state(), PaymentState::Paid(_)));
    let paid = scene.update().await["message"]["successful_payment"].clone();
    assert_eq!(
        (&paid["is_recurring"], &paid["is_first_recurring"]),
        (&json!(true), &json!(true))
    );
    let charge = paid["telegram_payment_charge_id"].as_str().unwrap();
    scene.alice.renews(charge).unwrap();
    let again = scene.update().await["message"]["successful_payment"].clone();
    assert!(again.get("is_first_recurring").is_none());
    let cancel = json!({"user_id": scene.alice.id(), "telegram_payment_charge_id": charge, "is_canceled": true});
    scene
        .call("editUserStarSubscription", cancel)
        .await
        .unwrap();
    assert_eq!(
        scene.alice.renews(charge).unwrap_err(),
        ActorError::NoInvoice
    );
    scene.alice.cancels(charge, false).unwrap();
    scene.alice.renews(charge).unwrap();
    let balance = scene.call("getMyStarBalance", json!({})).await.unwrap();
    assert_eq!(balance["amount"], 300);
}

#[tokio::test]
async fn invoices_that_will_not_do() {
    let scene = scene();
    for (more, why) in [
        (json!({"title": ""}), "parameter \"title\" is required"),
        (json!({"title": "x".repeat(33)}), "MEDIA_INVOICE_INVALID"),
        (
            json!({"payload": "x".repeat(129)}),
            "INVOICE_PAYLOAD_INVALID",
        ),
        (json!({"provider_token": ""}), "PAYMENT_PROVIDER_INVALID"),
        (json!({"prices": []}), "there must be at least one price"),
        (
            json!({"prices": [{"label": "x", "amount": 0}]}),
            "total price must be positive",
        ),
        (
            json!({"prices": [{"label": "x", "amount": 1_000_000_000_000i64}]}),
            "CURRENCY_TOTAL_AMOUNT_INVALID",
        ),
        (json!({"prices": "{"}), "can't parse prices JSON object"),
        (json!({"currency": "eur"}), "CURRENCY_TOTAL_AMOUNT_INVALID"),
        (
            json!({"suggested_tip_amounts": [5]}),
            "SUGGESTED_TIP_AMOUNTS_INVALID",
        ),
        (json!({"currency": "XTR"}), "STARS_INVOICE_INVALID"),
        (
            json!({"subscription_period": 5}),
            "SUBSCRIPTION_PERIOD_INVALID",
        ),
        (json!({"chat_id": 5}), "chat not found"),
        (
            json!({"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}}),
            "REPLY_MARKUP_BUY_EMPTY",
        ),
    ] {
        let refusal = scene.invoice(more.clone()).await.unwrap_err();
        assert_eq!(refusal.description, format!("Bad Request: {why}"), "{more}");
    }
}
