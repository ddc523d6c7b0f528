package lu.daach.exchange;

import lu.daach.kernel.Messages;
import lu.daach.kernel.Sentence;

/** Says in words what hangs on something that was brought in. */
final class HangingThing {

    private HangingThing() {
    }

    /** @param what a table, or {@code changed} */
    static Sentence sentence(String what) {
        String key = "exchange.hanging." + what;
        return Sentence.of(Messages.has(key) ? key : "exchange.hanging.other");
    }
}
