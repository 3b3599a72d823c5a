;; A core that is valid and traps: `poll` takes one received byte and does what it asks for. It keeps
;; the ring's rules and the layout of the ABI (README), so a binding cannot tell it from the real one.
;;
;;   u unreachable · m memory out of bounds · d division by zero · r recursion without an end
;;   l a loop without an end · e an event whose text lies outside of memory
;;   f a data event whose field does · p a message whose payload takes more than there is
;;   any other byte is a line of one byte
(module
  (memory (export "memory") 1 1)
  (global (export "__data_end") i32 (i32.const 1024))
  (global (export "__heap_base") i32 (i32.const 1024))

  ;; ring 512, of 256 bytes; head 64, tail 68, lost 72, gap 76; event 80; input 768, of 256 bytes
  (data (i32.const 16)
    "\00\02\00\00\00\01\00\00\40\00\00\00\44\00\00\00\48\00\00\00\4c\00\00\00\50\00\00\00\00\03\00\00\00\01\00\00")

  ;; The last minor version there can be: no binding of this major is too new for it.
  (func (export "abi") (result i32) (i32.const 0x1ffff))
  (func (export "layout") (result i32) (i32.const 16))
  (func (export "configure") (param i32))
  (func (export "command") (param i32 i32))
  (func (export "plain") (param i32 i32))
  (func (export "line") (param i32))
  (func (export "text") (param i32))
  (func (export "number") (param i32))
  (func (export "other"))
  (func (export "progress") (param i32 i32))
  (func (export "abort") (param i32))
  (func (export "pass") (param i32 i32) (result i32) (i32.const 0x7fffffff))
  (func (export "deadline") (param i32) (result i32) (i32.const -1))
  (func (export "bcc") (param i32) (result i32) (i32.const 0))
  ;; The session's own, for builds that want them.
  (func (export "prepare") (param i32))
  (func (export "part") (param i32))
  (func (export "engage") (param i32 i32 i32) (result i32) (i32.const 0))
  (func (export "disengage") (param i32))

  ;; A line or name that begins with `u` traps where it is started.
  (func (export "start") (param i32 i32 i32) (result i32)
    (if (i32.eq (i32.load8_u (i32.const 768)) (i32.const 0x75)) (then unreachable))
    (i32.const 0))

  (func $text (param $at i32) (param $length i32)
    (i32.store (i32.const 80) (local.get $at))
    (i32.store (i32.const 84) (local.get $length)))

  ;; From within the memory's 1024 bytes to behind them, where twice the memory would hold it.
  (func (export "field") (result i32)
    (call $text (i32.const 1000) (i32.const 1000))
    (i32.const 1))

  (func $deeper (param $n i32) (result i32)
    (i32.add (local.get $n) (call $deeper (i32.add (local.get $n) (i32.const 1)))))

  (func (export "poll") (param i32) (result i32)
    (local $tail i32)
    (local $at i32)
    (local $byte i32)
    (local.set $tail (i32.load (i32.const 68)))
    (if (i32.eq (local.get $tail) (i32.load (i32.const 64))) (then (return (i32.const 0))))
    (local.set $at (i32.add (i32.const 512) (i32.and (local.get $tail) (i32.const 255))))
    (local.set $byte (i32.load8_u (local.get $at)))
    (i32.store (i32.const 68) (i32.add (local.get $tail) (i32.const 1)))
    (if (i32.eq (local.get $byte) (i32.const 0x75)) (then unreachable))
    (if (i32.eq (local.get $byte) (i32.const 0x6d)) (then (return (i32.load (i32.const -16)))))
    (if (i32.eq (local.get $byte) (i32.const 0x64))
      (then (return (i32.div_u (local.get $byte) (i32.sub (local.get $byte) (i32.const 0x64))))))
    (if (i32.eq (local.get $byte) (i32.const 0x72)) (then (return (call $deeper (local.get $byte)))))
    (if (i32.eq (local.get $byte) (i32.const 0x6c)) (then (loop $again (br $again))))
    (if (i32.eq (local.get $byte) (i32.const 0x65))
      (then (call $text (i32.const -16) (i32.const 64)) (return (i32.const 15))))
    (if (i32.eq (local.get $byte) (i32.const 0x66)) (then (return (i32.const 2))))
    (call $text (local.get $at) (i32.const 1))
    (if (i32.eq (local.get $byte) (i32.const 0x70)) (then (return (i32.const 5))))
    (i32.const 15)))
