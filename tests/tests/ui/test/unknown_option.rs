use crare::testing::Actor;

#[crare::test(ap = make_app, real_time = true)]
async fn greets(mut alice: Actor) {
    alice.says("hi").await;
}

fn main() {}
