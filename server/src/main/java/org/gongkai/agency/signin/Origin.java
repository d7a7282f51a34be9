package org.gongkai.agency.signin;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address the network address
 * @param device  browser and system in words, as far as they can be told
 */
public record Origin(String address, String device) {

    // Order matters: most browsers claim to be Chrome and Safari as well.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("MicroMessenger", "微信"),
            Map.entry("DingTalk", "钉钉"), Map.entry("360SE", "360浏览器"), Map.entry("QQBrowser", "QQ浏览器"),
            Map.entry("UOSBrowser", "统信浏览器"), Map.entry("Qaxbrowser", "奇安信浏览器"), Map.entry("Edg", "Edge"),
            Map.entry("Firefox", "Firefox"), Map.entry("Chrome", "Chrome"), Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("HarmonyOS", "鸿蒙"),
            Map.entry("Android", "安卓"), Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"), Map.entry("Mac OS", "macOS"), Map.entry("Kylin", "麒麟"),
            Map.entry("UOS", "统信UOS"), Map.entry("Linux", "Linux"));

    /** Of a request. */
    public static Origin of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return new Origin(address.length() > 60 ? address.substring(0, 60) : address,
                device(request.getHeader("User-Agent")));
    }

    static String device(@Nullable String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() && system.isEmpty()
                ? "未知设备"
                : (system + " " + (browser.isEmpty() ? "其他浏览器" : browser)).strip();
    }

    private static String first(List<Map.Entry<String, String>> known, @Nullable String agent) {
        return agent == null
                ? ""
                : known.stream()
                        .filter(each -> agent.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
    }
}
