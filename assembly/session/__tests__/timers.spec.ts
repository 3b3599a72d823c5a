import {
  arm,
  disarm,
  disarmAll,
  isArmed,
  TIMER_DAMAGE,
  TIMER_NETWORK,
  TIMER_NONE,
  TIMER_SETTLED,
  TIMER_SILENCE,
  TIMER_WAIT,
  TIMERS_ALL,
  TIMERS_AWAY,
  takeDue,
  timersLeft,
} from "../timers";

beforeEach(disarmAll);

describe("a timer", () => {
  it("is due at its time, and once", () => {
    arm(TIMER_DAMAGE, 1000);
    expect(takeDue(999, TIMERS_ALL)).toBe(TIMER_NONE);
    expect(takeDue(1000, TIMERS_ALL)).toBe(TIMER_DAMAGE);
    expect(isArmed(TIMER_DAMAGE)).toBe(false);
    expect(takeDue(1000, TIMERS_ALL)).toBe(TIMER_NONE);
  });

  it("has its time anew when it is armed again", () => {
    arm(TIMER_DAMAGE, 1000);
    arm(TIMER_DAMAGE, 2000);
    expect(takeDue(1999, TIMERS_ALL)).toBe(TIMER_NONE);
    expect(takeDue(2000, TIMERS_ALL)).toBe(TIMER_DAMAGE);
  });

  it("is due across the wrap of the time", () => {
    arm(TIMER_DAMAGE, 5);
    expect(takeDue(0xfffffff0, TIMERS_ALL)).toBe(TIMER_NONE);
    expect(timersLeft(0xfffffff0, TIMERS_ALL)).toBe(21);
    expect(takeDue(5, TIMERS_ALL)).toBe(TIMER_DAMAGE);
  });

  it("that is disarmed is none, and leaves the others", () => {
    arm(TIMER_WAIT, 1);
    arm(TIMER_SETTLED, 2);
    disarm(TIMER_WAIT);
    expect(isArmed(TIMER_WAIT)).toBe(false);
    expect(isArmed(TIMER_SETTLED)).toBe(true);
    disarmAll();
    expect(isArmed(TIMER_SETTLED)).toBe(false);
  });
});

describe("several timers", () => {
  it("that are due come in their order, whichever was first", () => {
    arm(TIMER_SILENCE, 1);
    arm(TIMER_DAMAGE, 2);
    expect(takeDue(2, TIMERS_ALL)).toBe(TIMER_DAMAGE);
    expect(takeDue(2, TIMERS_ALL)).toBe(TIMER_SILENCE);
  });

  it("count up to the last that is asked for", () => {
    arm(TIMER_NETWORK, 1);
    expect(takeDue(1, TIMERS_AWAY)).toBe(TIMER_NONE);
    expect(timersLeft(1, TIMERS_AWAY)).toBe(-1);
    expect(timersLeft(1, TIMERS_ALL)).toBe(0);
  });
});

describe("the time that is left", () => {
  it("is that of the nearest", () => {
    arm(TIMER_WAIT, 900);
    arm(TIMER_DAMAGE, 300);
    arm(TIMER_SETTLED, 500);
    expect(timersLeft(100, TIMERS_ALL)).toBe(200);
  });

  it("is 0 for one that is overdue, and -1 for none", () => {
    arm(TIMER_WAIT, 900);
    expect(timersLeft(1000, TIMERS_ALL)).toBe(0);
    disarm(TIMER_WAIT);
    expect(timersLeft(1000, TIMERS_ALL)).toBe(-1);
  });
});
