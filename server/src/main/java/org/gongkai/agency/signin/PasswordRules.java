package org.gongkai.agency.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which passwords are refused. Length counts, not the mixture of characters: 10 to 128 characters, none of those that
 * everybody tries first, none with the login name in it.
 */
public final class PasswordRules {

    /** The shortest that is accepted. */
    public static final int SHORTEST = 10;
    /** The longest. */
    public static final int LONGEST = 128;

    private static final int SHORTEST_NAME = 4;
    private static final int FEWEST_CHARACTERS = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /**
     * What is wrong with a password that somebody wants.
     *
     * @return in Chinese, with the remedy; null when nothing is
     */
    public static @Nullable String problem(String password, String loginName) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return "密码至少" + SHORTEST + "位。可以用几个不相干的词连成一句。";
        }
        if (password.length() > LONGEST) {
            return "密码最多" + LONGEST + "位。";
        }
        if (plain.equals(loginName) || loginName.length() >= SHORTEST_NAME && plain.contains(loginName)) {
            return "密码不能包含登录名。请另设一个。";
        }
        if (plain.chars().distinct().count() < FEWEST_CHARACTERS || isRow(plain) || isCommon(plain)) {
            return "这个密码太常见，容易被猜到。请另设一个。";
        }
        return null;
    }

    /** With or without what people put behind a word to make it long enough: {@code password123!}. */
    private static boolean isCommon(String plain) {
        return COMMON.contains(plain) || COMMON.contains(plain.replaceFirst("[^a-z]+$", ""));
    }

    /** Characters that follow each other upwards or downwards, such as {@code 1234567890} or {@code hgfedcba}. */
    private static boolean isRow(String plain) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            up += step == 1 || step == -9 ? 1 : 0;
            down += step == -1 || step == 9 ? 1 : 0;
        }
        int steps = plain.length() - 1;
        return up == steps || down == steps;
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
