//! What generated code makes of values.

use tcat::model::{Json, NESTING, Template, Typed};

use crate::templates::everything::{
    EverythingProperties, EverythingScene, EverythingTag, EverythingTemplate,
};
use crate::templates::light::{LightActionBlinkInput, LightCall, LightTemplate};

fn read(text: &str) -> Json {
    Json::read(text.as_bytes()).unwrap()
}

#[test]
fn values_of_all_types_are_the_same_behind_a_message_and_back() {
    let text = r#"{"switch":1,"int":-5,"big":12345678901,"ratio":1.5,"text":"灯","color":7,"scene":"夜","since":1700000000000,"tag":{"name":"x","level":-9},"list":[1,2,3],"zones":[{"on":1},{"level":2}]}"#;
    let values = EverythingProperties::from_json(&read(text)).unwrap();
    assert_eq!(values.switch, Some(true));
    assert_eq!(values.big, Some(12_345_678_901));
    assert_eq!(values.scene, Some(EverythingScene::Value_1cf67630));
    assert_eq!(values.list, Some(vec![1, 2, 3]));
    let tag = EverythingTag {
        name: Some("x".into()),
        on: None,
        level: Some(-9),
    };
    assert_eq!(values.tag, Some(tag));
    assert_eq!(values.note, None);
    assert_eq!(values.to_json().to_string(), text);
}

#[test]
fn what_is_of_another_type_is_no_value() {
    for text in [
        r#"[]"#,
        r#"{"switch":2}"#,
        r#"{"switch":true}"#,
        r#"{"int":"5"}"#,
        r#"{"int":1.5}"#,
        r#"{"int":2147483648}"#,
        r#"{"ratio":null}"#,
        r#"{"text":5}"#,
        r#"{"color":3}"#,
        r#"{"scene":"nowhere"}"#,
        r#"{"tag":[]}"#,
        r#"{"tag":{"name":1}}"#,
        r#"{"list":5}"#,
        r#"{"list":["1"]}"#,
    ] {
        assert_eq!(EverythingProperties::from_json(&read(text)), None, "{text}");
    }
}

#[test]
fn an_action_is_one_of_the_template_with_all_its_inputs() {
    let call = |id, text| LightTemplate::call(id, &read(text));
    let blink = LightCall::Blink(LightActionBlinkInput { period: 3 });
    assert_eq!(call("blink", r#"{"period":3}"#), Some(blink));
    assert_eq!(call("blink", "{}"), None);
    assert_eq!(call("wink", r#"{"period":3}"#), None);
    assert_eq!(EverythingTemplate::descriptor().read_only, ["reading"]);
}

#[test]
fn what_serde_makes_is_taken_unless_it_is_nested_too_deep() {
    let mut value = serde_json::json!(1);
    for _ in 0..NESTING {
        value = serde_json::json!([value]);
    }
    assert_eq!(Json::of(&value).unwrap().to_value(), value);
    let error = Json::of(&serde_json::json!([value])).unwrap_err();
    assert!(error.to_string().contains("nested"), "{error}");
    // A map whose keys are no texts.
    assert!(Json::of(&std::collections::BTreeMap::from([((1, 2), 3)])).is_err());
}

#[test]
fn whole_numbers_are_themselves_to_the_last_digit_or_none() {
    for (text, whole) in [
        ("1152921504606846976", Some(1 << 60)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("9223372036854775808", None),
        ("1e300", None),
        ("1e400", None),
        ("0.5", None),
    ] {
        assert_eq!(read(text).as_whole(), whole, "{text}");
        if whole.is_some() {
            assert_eq!(read(text).to_string(), text);
        }
    }
}
