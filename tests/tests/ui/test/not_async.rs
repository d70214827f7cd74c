use crare::testing::Actor;

#[crare::test]
fn greets(mut alice: Actor) {
    let _ = &mut alice;
}

fn main() {}
