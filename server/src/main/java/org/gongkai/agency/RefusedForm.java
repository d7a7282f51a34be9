package org.gongkai.agency;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Problems;
import org.springframework.http.HttpStatus;

/** What a page does with a form: sends on when it was accepted, and shows it again with its problem when it was refused. */
public final class RefusedForm {

    private RefusedForm() {}

    /**
     * Does what a form asks for.
     *
     * @param act   returns where to go then
     * @param again shows the form with what is wrong (422)
     */
    public static String orElse(HttpServletResponse response, Supplier<String> act,
            java.util.function.Function<Problems, String> again) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String basis = refusal.basis().isEmpty() ? "" : "（依据：" + refusal.basis() + "）";
            return again.apply(Problems.of(refusal.field(), refusal.message() + basis));
        }
    }
}
