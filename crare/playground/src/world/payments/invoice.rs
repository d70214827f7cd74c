//! What is to be paid.

use serde_json::{Value, json};

use crate::params::Params;
use crate::refusal::Refusal;

/// The most characters of a title.
const MAX_TITLE: usize = 32;
/// The most characters of a description.
const MAX_DESCRIPTION: usize = 255;
/// The most bytes of a payload.
const MAX_PAYLOAD: usize = 128;
/// The most that can be paid at once, in the smallest units of a currency.
const MAX_AMOUNT: i64 = 999_999_999_999;
/// How many tips can be suggested.
const MAX_TIPS: usize = 4;
/// The only period of a subscription, in seconds.
pub(crate) const PERIOD: i64 = 2_592_000;
/// The most Stars of a subscription.
const MAX_SUBSCRIPTION: i64 = 10_000;
/// The currency of Telegram Stars.
pub(crate) const STARS: &str = "XTR";

/// An invoice.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Invoice {
    pub(crate) bot: i64,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) payload: String,
    pub(crate) currency: String,
    pub(crate) prices: Vec<(String, i64)>,
    pub(crate) start_parameter: String,
    pub(crate) max_tip: i64,
    pub(crate) suggested_tips: Vec<i64>,
    /// What the buyer is asked for: `name`, `phone_number`, `email`, `shipping_address`.
    pub(crate) needs: Vec<String>,
    /// The price depends on where it is sent.
    pub(crate) flexible: bool,
    pub(crate) period: Option<i64>,
}

impl Invoice {
    /// The one among the parameters of a call.
    pub(crate) fn of_params(bot: i64, params: &Params) -> Result<Self, Refusal> {
        let mut object = json!({});
        for (name, text) in params.texts() {
            object[name] = text.into();
        }
        for (name, what) in [
            ("prices", "prices"),
            ("suggested_tip_amounts", "suggested tip amounts"),
        ] {
            if let Some(value) = params.json(name, what)? {
                object[name] = value;
            }
        }
        for name in ["max_tip_amount", "subscription_period"] {
            object[name] = params.int(name).into();
        }
        for (name, _) in NEEDS.iter().chain(&[("is_flexible", "")]) {
            object[*name] = params.flag(name).into();
        }
        Self::read(bot, &object)
    }

    /// The one in an object.
    pub(crate) fn read(bot: i64, object: &Value) -> Result<Self, Refusal> {
        let bad = |why: &str| Err(Refusal::bad_request(why));
        let text = |name: &str| object[name].as_str().unwrap_or_default().to_owned();
        for name in ["title", "description", "payload", "currency"] {
            if text(name).is_empty() {
                return bad(&format!("parameter \"{name}\" is required"));
            }
        }
        let currency = text("currency");
        let prices = prices(&object["prices"])?;
        if prices.is_empty() {
            return bad("there must be at least one price");
        }
        let total: i64 = prices.iter().map(|(_, amount)| *amount).sum();
        if total <= 0 {
            return bad("total price must be positive");
        }
        let known = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
        if total > MAX_AMOUNT || !known {
            return bad("CURRENCY_TOTAL_AMOUNT_INVALID");
        }
        let long = |name: &str, most| text(name).chars().count() > most;
        if long("title", MAX_TITLE) || long("description", MAX_DESCRIPTION) {
            return bad("MEDIA_INVOICE_INVALID");
        }
        if text("payload").len() > MAX_PAYLOAD {
            return bad("INVOICE_PAYLOAD_INVALID");
        }
        let stars = currency == STARS;
        if !stars && text("provider_token").is_empty() {
            return bad("PAYMENT_PROVIDER_INVALID");
        }
        let tips = object["suggested_tip_amounts"].as_array();
        let suggested_tips: Vec<i64> = tips.into_iter().flatten().filter_map(number).collect();
        let max_tip = number(&object["max_tip_amount"]).unwrap_or(0);
        let rising = suggested_tips.is_sorted_by(|a, b| a < b);
        let fit = suggested_tips.iter().all(|tip| *tip > 0 && *tip <= max_tip);
        if suggested_tips.len() > MAX_TIPS || !rising || !fit {
            return bad("SUGGESTED_TIP_AMOUNTS_INVALID");
        }
        let needs: Vec<String> = NEEDS
            .iter()
            .filter(|(name, _)| object[*name] == true)
            .map(|(_, what)| (*what).to_owned())
            .collect();
        let flexible = object["is_flexible"] == true;
        if stars && (prices.len() != 1 || max_tip != 0 || !needs.is_empty() || flexible) {
            return bad("STARS_INVOICE_INVALID");
        }
        let period = number(&object["subscription_period"]).filter(|period| *period != 0);
        if let Some(period) = period
            && (period != PERIOD || !stars || total > MAX_SUBSCRIPTION)
        {
            return bad("SUBSCRIPTION_PERIOD_INVALID");
        }
        Ok(Self {
            bot,
            title: text("title"),
            description: text("description"),
            payload: text("payload"),
            currency,
            prices,
            start_parameter: text("start_parameter"),
            max_tip,
            suggested_tips,
            needs,
            flexible,
            period,
        })
    }

    /// What it costs without tips and delivery.
    pub(crate) fn total(&self) -> i64 {
        self.prices.iter().map(|(_, amount)| *amount).sum()
    }

    /// The object `Invoice` of a message.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "title": self.title,
            "description": self.description,
            "start_parameter": self.start_parameter,
            "currency": self.currency,
            "total_amount": self.total(),
        })
    }

    /// The keyboard of an invoice that has none.
    pub(crate) fn markup(&self) -> Value {
        let total = self.total();
        let text = if self.currency == STARS {
            format!("Pay ⭐️{total}")
        } else {
            format!("Pay {}.{:02} {}", total / 100, total % 100, self.currency)
        };
        json!({"inline_keyboard": [[{"text": text, "pay": true}]]})
    }
}

/// What can be asked for, by the parameter that does it.
const NEEDS: [(&str, &str); 4] = [
    ("need_name", "name"),
    ("need_phone_number", "phone_number"),
    ("need_email", "email"),
    ("need_shipping_address", "shipping_address"),
];

/// A list of `LabeledPrice`.
pub(crate) fn prices(prices: &Value) -> Result<Vec<(String, i64)>, Refusal> {
    let wrong = |why: &str| Refusal::bad_request(why);
    let list = match prices {
        Value::Null => return Ok(Vec::new()),
        Value::Array(list) => list,
        _ => return Err(wrong("expected an Array of labeled prices")),
    };
    list.iter()
        .map(|price| {
            if !price.is_object() {
                return Err(wrong(
                    "can't parse labeled price: LabeledPrice must be an Object",
                ));
            }
            let label = price["label"].as_str().map(str::to_owned);
            let label = label
                .ok_or_else(|| wrong("can't parse labeled price: Can't find field \"label\""))?;
            let amount = number(&price["amount"])
                .ok_or_else(|| wrong("can't parse labeled price: Can't find field \"amount\""))?;
            if amount.abs() > MAX_AMOUNT {
                return Err(wrong("CURRENCY_TOTAL_AMOUNT_INVALID"));
            }
            Ok((label, amount))
        })
        .take(100)
        .collect()
}

fn number(value: &Value) -> Option<i64> {
    let digits = || value.as_str().and_then(|text| text.parse().ok());
    value.as_i64().or_else(digits)
}
