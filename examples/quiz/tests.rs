use crare::testing::{Actor, Clock, Group, Scene, Seen};

use super::*;
use questions::ALL;

fn bot() -> App {
    let mut app = App::new("").routes(crare::router!(crate));
    set_up(&mut app);
    app
}

/// Answers the question that is there, as it is right or not.
async fn answers(who: &mut Actor, rightly: bool) {
    let poll = who.sees("<poll").await;
    vote(who, &poll, rightly).await;
}

async fn vote(who: &mut Actor, poll: &Seen, rightly: bool) {
    let text = &poll.json()["poll"]["question"];
    let question = ALL.iter().find(|one| text == one.text).unwrap();
    let right = usize::from(question.right);
    let chosen = if rightly { right } else { (right + 1) % 4 };
    who.votes(poll, &[chosen]).await;
}

#[crare::test(app = bot)]
async fn alone_one_question_follows_the_other(mut alice: Actor, clock: Clock) {
    alice.says("/start").await;
    alice.sees("I will ask you 5 questions").await;
    alice.says("/quiz").await;
    alice.sees("5 questions, 20 seconds for each.").await;
    let begun = clock.now();
    for rightly in [true, false, true, true, false] {
        answers(&mut alice, rightly).await;
    }
    alice.sees("you knew 3 of 5.").await;
    assert!(clock.now() - begun < 20);
    alice.says("/stop").await;
    alice.sees("There is no quiz here now.").await;
}

#[crare::test(app = bot)]
async fn a_group_has_a_ranking(mut alice: Actor, mut bob: Actor, mut carol: Actor, club: Group) {
    for person in [&mut alice, &mut bob, &mut carol] {
        person.joins(&club).await;
    }
    alice.says("/ranking").await;
    alice.sees("Nobody has played here yet").await;
    for _ in 0..2 {
        alice.says("/quiz").await;
        for round in 0..5 {
            // Longer than a question is open.
            alice.set_patience("1m");
            answers(&mut alice, round < 4).await;
            bob.set_patience("1m");
            answers(&mut bob, round < 4).await;
            // Not every time.
            let poll = carol.sees("<poll").await;
            if round == 1 {
                vote(&mut carol, &poll, true).await;
            }
        }
        let table = carol_waits_for("That is all!", &mut carol).await;
        assert_eq!(
            table.text(),
            "That is all!\n\n🥇 Alice: 4\n🥇 Bob: 4\n🥉 Carol: 1"
        );
    }
    bob.says("/ranking").await;
    bob.sees("🥇 Alice: 8\n🥇 Bob: 8\n🥉 Carol: 2").await;
}

async fn carol_waits_for(text: &str, carol: &mut Actor) -> Seen {
    carol.set_patience("1m");
    carol.sees(text).await
}

#[crare::test(app = bot)]
async fn time_is_limited(mut alice: Actor, mut bob: Actor, club: Group, clock: Clock) {
    alice.joins(&club).await;
    bob.joins(&club).await;
    bob.sees("Hello! Write /quiz").await;
    alice.says("/quiz").await;
    bob.sees("Here we go!").await;
    let first = alice.sees("<poll").await;
    clock.advance("10s").await;
    vote(&mut alice, &first, true).await;
    bob.sees("<poll").await;
    clock.advance("11s").await;
    // The poll is closed, the next one is not yet there.
    assert!(bob.chat().votes(first.id(), &[0]).is_err());
    bob.sees_nothing().await;
    clock.advance("2s").await;
    let second = bob.sees("<poll").await;
    assert_ne!(second.id(), first.id());

    // Nobody answers two questions: nobody is there any more.
    bob.set_patience("1m");
    bob.sees("<poll").await;
    bob.sees("That is all!\n\n🥇 Alice: 1").await;
    bob.sees_nothing_for("1m").await;
}

#[crare::test(app = bot)]
async fn chats_play_side_by_side(mut alice: Actor, mut bob: Actor, club: Group) {
    bob.joins(&club).await;
    alice.says("/quiz").await;
    bob.says("/quiz").await;
    answers(&mut alice, true).await;
    answers(&mut bob, false).await;
    for _ in 0..4 {
        answers(&mut alice, true).await;
    }
    alice.sees("you knew 5 of 5.").await;
    bob.says("/stop").await;
    bob.sees("🥇 Bob: 0").await;
}

#[crare::test(app = bot)]
async fn not_everybody_stops_it(mut alice: Actor, mut bob: Actor, mut carol: Actor, club: Group) {
    for person in [&mut alice, &mut bob, &mut carol] {
        person.joins(&club).await;
    }
    club.promotes(&carol, &["can_manage_chat"]);
    alice.says("/quiz").await;
    alice.sees("<poll").await;
    bob.says("/quiz").await;
    bob.sees("There is a quiz here already.").await;
    bob.says("/stop").await;
    bob.sees("Only who began the quiz can end it").await;
    alice.says("/stop").await;
    alice.sees("nobody wanted to play").await;
    // Another one can begin at once; and an administrator can end it.
    bob.says("/quiz").await;
    bob.sees("<poll").await;
    carol.says("/stop").await;
    carol.sees("nobody wanted to play").await;
    carol.sees_nothing_for("5m").await;
}

#[crare::test(app = bot)]
async fn who_is_out_of_reach_does_not_block_the_chat(mut alice: Actor, scene: Scene) {
    scene.fails(
        "sendPoll",
        400,
        "Bad Request: not enough rights to send polls to the chat",
    );
    alice.says("/quiz").await;
    alice.sees("Here we go!").await;
    alice.sees_nothing().await;
    alice.says("/quiz").await;
    alice.sees("Here we go!").await;
    alice.sees("<poll").await;
    alice.blocks().await;
    alice.sees_nothing_for("2m").await;
    alice.unblocks().await;
    alice.says("/quiz").await;
    alice.sees("Here we go!").await;
}
