package org.gongkai.application;

/**
 * Who applies: personal data. Read only by those who handle the application; never in journal, logs or search.
 *
 * @param name          of the person, or of the organisation
 * @param contactPerson of an organisation; may be empty
 * @param phone         may be empty
 * @param email         may be empty
 * @param address       may be empty
 */
public record Applicant(String name, String contactPerson, String phone, String email, String address) {

    public Applicant {
        name = name.strip();
        contactPerson = contactPerson.strip();
        phone = phone.strip();
        email = email.strip();
        address = address.strip();
    }

    /** Whether they can be reached at all, as 条例第二十九条 asks for. */
    public boolean isReachable() {
        return !phone.isEmpty() || !email.isEmpty() || !address.isEmpty();
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
