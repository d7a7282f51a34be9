package org.gongkai.report.terminal;

import java.util.Map;

/**
 * What the output goes to.
 *
 * @param columns how many columns a line may have
 * @param colour  whether colours are understood and wanted
 */
public record Terminal(int columns, boolean colour) {

    /** Width of text that goes to a file or into a pipe. */
    public static final int COLUMNS_WITHOUT_TERMINAL = 120;

    private static final int NARROWEST = 60;
    private static final int WIDEST = 160;

    /** Plain text of a given width. */
    public static Terminal plain(int columns) {
        return new Terminal(columns, false);
    }

    /**
     * Judges by what the launcher found and by the environment: {@code NO_COLOR} and {@code TERM=dumb} forbid colours,
     * {@code CLICOLOR_FORCE} demands them.
     *
     * @param columns     the terminal's width as the launcher measured it; empty when the output is no terminal
     * @param environment the environment variables
     */
    public static Terminal of(String columns, Map<String, String> environment) {
        boolean present = !columns.isBlank();
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
        String wanted = present ? columns : environment.getOrDefault("COLUMNS", "");
        return new Terminal(width(wanted), !refused && (present || forced));
    }

    private static int width(String columns) {
        try {
            int width = Integer.parseInt(columns.strip());
            return width <= 0 ? COLUMNS_WITHOUT_TERMINAL : Math.clamp(width, NARROWEST, WIDEST);
        } catch (NumberFormatException notANumber) {
            return COLUMNS_WITHOUT_TERMINAL;
        }
    }

    /** The text in this style, or as it is where there are no colours. */
    public String paint(String text, Style style) {
        return !colour || style == Style.PLAIN || text.isEmpty() ? text : style.start() + text + Style.END;
    }
}
