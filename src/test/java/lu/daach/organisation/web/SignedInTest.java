package lu.daach.organisation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lu.daach.organisation.Identity;
import org.junit.jupiter.api.Test;

class SignedInTest {

    private boolean ended;

    /** A request in a session that began so long ago. */
    private HttpServletRequest request(Duration ago) {
        Instant since = Clock.systemUTC().instant().minus(ago);
        Identity identity = new Identity(1, new UUID(0, 1), since);
        HttpSession session = proxy(HttpSession.class, (self, method, arguments) -> {
            if (method.getName().equals("invalidate")) {
                ended = true;
            }
            return method.getName().equals("getAttribute") ? identity : null;
        });
        return proxy(HttpServletRequest.class, (self, method, arguments) -> method.getName().equals("getSession") ? session : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void aSessionLastsEightHours() {
        assertTrue(SignedIn.of(request(Duration.ofHours(8).minusMinutes(1))).isPresent());
        assertFalse(ended);
    }

    @Test
    void afterEightHoursItEndsHoweverBusyItWas() {
        assertEquals(Optional.empty(), SignedIn.of(request(Duration.ofHours(8).plusMinutes(1))));
        assertTrue(ended);
    }
}
