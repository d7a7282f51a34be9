package org.gongkai.report;

import java.util.List;

/**
 * Where the opening paragraph says the report can be had and whom to ask. Lists and strings are empty where it is
 * silent.
 *
 * @param urls     addresses of the electronic version
 * @param accounts WeChat and other accounts named, without quotation marks
 * @param phone    telephone as written
 * @param fax      fax as written
 * @param email    e-mail address
 * @param address  postal address
 * @param postcode six digits
 */
public record Contact(List<String> urls, List<String> accounts, String phone, String fax, String email, String address,
        String postcode) {

    public static final Contact NONE = new Contact(List.of(), List.of(), "", "", "", "", "");

    public Contact {
        urls = List.copyOf(urls);
        accounts = List.copyOf(accounts);
    }
}
