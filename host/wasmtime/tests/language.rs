//! Errors in the language that was chosen. Alone in its process: a language is a process's own.

use std::time::Duration;

use tcat::{Language, Quiet, Refusal, choose_language, chosen_language, explain};

#[test]
fn errors_advice_and_explanations_are_in_the_chosen_language() {
    choose_language(Some(Language::Chinese));
    assert_eq!(chosen_language(), Language::Chinese);
    assert_eq!(Refusal::Missing.advice(), "缺少参数");
    assert_eq!(
        Refusal::Missing.advice_in(Language::English),
        "an argument is missing"
    );
    let row = explain(202, "TCMQTTPUB", true).unwrap();
    assert_eq!(row.text(), row.zh);
    choose_language(Some(Language::English));
    assert_eq!(row.text(), row.en);
    choose_language(Some(Language::Chinese));
    let error = Quiet::new(Duration::from_millis(9)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "quiet：out-of-range：静默时间应为 10 到 60000 毫秒"
    );
}
