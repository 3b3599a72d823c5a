//! A conflict whose reply comes before its publish has ended.

use tcat::model::{Json, Machine, Output, Reply, RequestOptions, Shadow, ShadowUpdate, Topic};

/// Long after any reply.
const LATE: u64 = 1_000_000;
const CONFLICT: &[u8] = br#"{"type":"update","result":5005,"clientToken":"00000000-1","payload":{"state":{},"version":7}}"#;

/// A shadow whose update has a conflict while it is being published.
fn overtaken() -> Shadow {
    let mut shadow = Shadow::new(RequestOptions::default());
    shadow.set_up(true);
    shadow.update(ShadowUpdate::default()).unwrap();
    shadow.poll(0);
    assert!(matches!(shadow.take(), Some(Output::Publish(..))));
    shadow.message(Topic::Shadow, Some(CONFLICT));
    assert!(matches!(shadow.take(), Some(Output::Conflict(1, _))));
    shadow
}

#[test]
fn the_end_of_the_publish_sets_no_limit_to_the_application() {
    for ok in [true, false] {
        let mut shadow = overtaken();
        shadow.published(ok, 0);
        assert_eq!(shadow.deadline(), None);
        shadow.poll(LATE);
        assert_eq!(shadow.take(), None);
        shadow.resolve(Some(Json::object([]))).unwrap();
        shadow.poll(LATE);
        let again = shadow.take();
        assert!(matches!(&again, Some(Output::Publish(_, text)) if text.contains(":7,")));
    }
}

#[test]
fn what_is_resolved_before_the_publish_has_ended_waits_for_it() {
    let mut shadow = overtaken();
    shadow.resolve(Some(Json::object([]))).unwrap();
    shadow.poll(0);
    assert_eq!(shadow.take(), None);
    shadow.published(true, 0);
    shadow.poll(0);
    let again = shadow.take();
    assert!(matches!(&again, Some(Output::Publish(_, text)) if text.contains("-2")));
}

#[test]
fn the_same_reply_once_more_is_stray() {
    let mut shadow = overtaken();
    shadow.message(Topic::Shadow, Some(CONFLICT));
    assert_eq!(shadow.take(), Some(Output::Stray(Topic::Shadow)));
}

#[test]
fn only_an_object_is_reported() {
    let refused = Err(Reply::refused(Reply::UNFIT, "reported: type"));
    for reported in [Json::Null, Json::whole(5), Json::List(Vec::new())] {
        let mut shadow = overtaken();
        assert_eq!(shadow.resolve(Some(reported.clone())), refused);
        // It is still to be said.
        shadow.resolve(Some(Json::object([]))).unwrap();
        let update = ShadowUpdate {
            reported: Some(reported),
            ..ShadowUpdate::default()
        };
        assert_eq!(shadow.update(update).map(drop), refused);
    }
}

#[test]
fn what_no_number_of_json_is_goes_into_no_shadow() {
    let read = |text: &str| Json::read(text.as_bytes()).unwrap();
    for (text, path) in [
        (r#"{"b":1,"a":1e400}"#, "a"),
        (r#"{"a":[1,{"b":-1e400}]}"#, "a[1].b"),
    ] {
        let refused = Err(Reply::refused(Reply::UNFIT, format!("{path}: type")));
        let mut shadow = overtaken();
        assert_eq!(shadow.resolve(Some(read(text))), refused);
        let update = ShadowUpdate {
            reported: Some(read(text)),
            ..ShadowUpdate::default()
        };
        assert_eq!(shadow.update(update).map(drop), refused);
    }
}
