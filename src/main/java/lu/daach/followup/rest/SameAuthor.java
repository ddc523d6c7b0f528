package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lu.daach.api.Body;
import lu.daach.organisation.Myself;

/**
 * Holds what was typed to who typed it: a page that sends a text after its session has ended names its author, so that the text is
 * not taken for that of a colleague who has signed in at the same desk since.
 */
@RequestScoped
class SameAuthor {

    @Inject
    private Myself myself;

    void check(Body body) {
        UUID author = body.id("author");
        boolean same = author == null || author.equals(myself.whoAmI().staff());
        body.faults().require(same, body.at("author"), "followup.otherAuthor");
    }
}
