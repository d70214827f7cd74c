use crare::testing::Actor;

#[crare::test]
async fn greets(alice: &mut Actor, _: Actor) {
    alice.says("hi").await;
}

fn main() {}
