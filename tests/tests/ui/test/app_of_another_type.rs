use crare::testing::Actor;

fn make_app() -> String {
    String::new()
}

#[crare::test(app = make_app)]
async fn greets(mut alice: Actor) {
    alice.says("hi").await;
}

fn main() {}
