package org.gongkai.report.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the language of the session: picocli's own messages are English only. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Session session;

    UsageErrors(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        Words words = session.words();
        CommandLine command = wrong.getCommandLine();
        session.err().println(message(wrong, arguments));
        List<String> suggestions = suggestions(wrong, command);
        if (!suggestions.isEmpty()) {
            session.err().println(words.of("usage.suggestions", String.join(words.of("list.separator"), suggestions)));
        }
        session.err().println(words.of("usage.hint", command.getCommandSpec().qualifiedName()));
        session.err().flush();
        return ExitCode.NOT_DONE;
    }

    private String message(ParameterException wrong, String[] arguments) {
        Words words = session.words();
        return switch (wrong) {
            case MissingParameterException missing -> missing(missing, arguments);
            case UnmatchedArgumentException unmatched when unmatched.isUnknownOption() -> words.of("usage.option",
                    first(unmatched));
            case UnmatchedArgumentException unmatched when !unmatched.getCommandLine().getSubcommands().isEmpty() ->
                words.of("usage.command", first(unmatched));
            case UnmatchedArgumentException unmatched -> words.of("usage.surplus", first(unmatched));
            case OverwrittenOptionException twice -> words.of("usage.twice", name(twice.getOverwritten()));
            default -> value(wrong);
        };
    }

    private static String first(UnmatchedArgumentException unmatched) {
        return unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
    }

    private String missing(MissingParameterException wrong, String[] arguments) {
        List<ArgSpec> missing = wrong.getMissing();
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(Arrays.asList(arguments)::contains)) {
            return session.words().of("usage.value-missing", name(option));
        }
        return session.words()
                .of("usage.missing", missing.stream()
                        .map(UsageErrors::name)
                        .collect(Collectors.joining(session.words().of("list.separator"))));
    }

    private String value(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null) {
            return String.valueOf(wrong.getMessage());
        }
        List<String> allowed = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(candidate -> allowed.add(candidate.toLowerCase(Locale.ROOT)));
        }
        String value = String.valueOf(wrong.getValue());
        return allowed.isEmpty()
                ? session.words().of("usage.value", name(argument), value)
                : session.words()
                        .of("usage.value-of", name(argument), value,
                                String.join(session.words().of("list.separator"), allowed));
    }

    private static List<String> suggestions(ParameterException wrong, CommandLine command) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)
                || !unmatched.isUnknownOption() && command.getSubcommands().isEmpty()) {
            return List.of();
        }
        List<String> alike = unmatched.getSuggestions();
        return unmatched.isUnknownOption() || !alike.isEmpty()
                ? alike.stream().limit(3).toList()
                : List.copyOf(command.getSubcommands().keySet());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
