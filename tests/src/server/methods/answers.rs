//! Answers to callback, inline, shipping and pre-checkout queries.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::{Refusal, Settings, params::Params, state::State};

const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";

/// answerCallbackQuery, answerShippingQuery and answerPreCheckoutQuery. A second answer succeeds too.
pub(super) fn answer(
    state: &State,
    settings: &Settings,
    method: &str,
    params: &Params,
) -> Result<Value, Refusal> {
    let name = match method {
        "answerCallbackQuery" => "callback_query_id",
        "answerShippingQuery" => "shipping_query_id",
        _ => "pre_checkout_query_id",
    };
    check(state, settings, params, name)?;
    if method == "answerCallbackQuery"
        && params
            .get("text")
            .is_some_and(|text| text.chars().count() > 200)
    {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    Ok(json!(true))
}

/// answerInlineQuery.
pub(super) fn answer_inline(
    state: &State,
    settings: &Settings,
    params: &Params,
) -> Result<Value, Refusal> {
    let unparsable = |why: &str| {
        Refusal::bad_request(format!(
            "can't parse JSON encoded inline query results: {why}"
        ))
    };
    let results = params
        .json("results")
        .ok_or_else(|| unparsable("no JSON"))?;
    let results = results
        .as_array()
        .ok_or_else(|| unparsable("expected an Array"))?;
    if results.len() > 50 {
        return Err(Refusal::bad_request(
            "too many inline query results specified",
        ));
    }
    let mut seen = BTreeSet::new();
    for result in results {
        match result["id"].as_str() {
            Some(id) if (1..=64).contains(&id.len()) => {
                if !seen.insert(id) {
                    return Err(Refusal::bad_request("RESULT_ID_DUPLICATE"));
                }
            }
            _ => return Err(Refusal::bad_request("RESULT_ID_INVALID")),
        }
    }
    check(state, settings, params, "inline_query_id")?;
    Ok(json!(true))
}

fn check(state: &State, settings: &Settings, params: &Params, name: &str) -> Result<(), Refusal> {
    let id = params.get(name).unwrap_or_default();
    if id.is_empty() || (settings.strict && !state.queries.contains(id)) {
        return Err(Refusal::bad_request(TOO_OLD));
    }
    Ok(())
}
