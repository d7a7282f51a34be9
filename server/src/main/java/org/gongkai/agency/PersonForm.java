package org.gongkai.agency;

import org.jspecify.annotations.Nullable;

/** A person as they are typed in a form; what is missing is empty. */
public record PersonForm(String loginName, String name, String phone, String email) {

    /** Nothing typed. */
    static final PersonForm EMPTY = new PersonForm("", "", "", "");

    public PersonForm(@Nullable String loginName, @Nullable String name, @Nullable String phone,
            @Nullable String email) {
        this.loginName = loginName == null ? "" : loginName;
        this.name = name == null ? "" : name;
        this.phone = phone == null ? "" : phone;
        this.email = email == null ? "" : email;
    }

    static PersonForm of(Person person) {
        return new PersonForm(person.loginName(), person.name(), person.phone(), person.email());
    }

    PeopleBook.Entry entry() {
        return new PeopleBook.Entry(loginName, name, phone, email);
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "PersonForm";
    }
}
