package org.gongkai.report.claim;

import java.math.BigDecimal;

/**
 * A number that the prose asserts of a subject.
 *
 * @param subject     what it counts
 * @param scope       whose, and of what time
 * @param value       the number
 * @param unit        its unit; empty for a denial
 * @param approximate whether the sentence only says about how many
 * @param denial      whether it is a zero in words (未收到申请)
 * @param plain       whether the wording leaves no doubt about the subject
 * @param sentence    where it says so
 * @param start       where the words begin in the sentence
 * @param end         where they end
 */
public record Claim(ClaimSubject subject, Scope scope, BigDecimal value, String unit, boolean approximate,
        boolean denial, boolean plain, Sentence sentence, int start, int end) {

    /** The words of the claim: subject and number. */
    public String words() {
        return sentence.text().substring(start, end);
    }
}
