//! Errors in the language that was chosen. Alone in its process: a language is a process's own.

use std::time::Duration;

use tcat::{
    Dialogue, DialogueOptions, Language, Module, Quiet, Refusal, choose_language, chosen_language,
    explain,
};

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
    let bare = "(module (func (export \"abi\") (result i32) i32.const 0x10000))";
    let module = Module::from_bytes(&wat::parse_str(bare).unwrap()).unwrap();
    let error = Dialogue::new(&module, DialogueOptions::default())
        .err()
        .unwrap();
    assert_eq!(
        error.to_string(),
        "这不是 tcat 的模块（它没有导出内存）：请运行 `npm run build` 并重新编译 crate"
    );
}
