// Recorded in the playground.

use crare::testing::{Actor, Group};

#[crare::test]
async fn recorded(mut alice: Actor, club: Group, mut bob: Actor) {
    alice.says("/shop").await;
    let apples = alice.sees("Apples").await;
    assert_eq!(apples.buttons(), [["Buy 1", "Buy 2"]]);
    alice.clicks("Buy 2").await;
    alice.sees_toast("2 × 7").await;
    alice.sees("Thank you").await;
    alice.sends_photo("my garden").await;
    alice.sees("A picture").await;
    let rules = alice.says("/rules").await;
    alice.sees("Be kind.").await;
    alice.edits(rules, "enough").await;
    alice.sees("Now it is enough").await;
    bob.joins(&club).await;
    bob.sees("Welcome, Bob!").await;
    bob.says("/rules").await;
    let be_kind = bob.sees("Be kind.").await;
    bob.reacts(&be_kind, "👍").await;
    let found = alice.inline_query("find tea").await;
    alice.picks(&found, "1").await;
}
