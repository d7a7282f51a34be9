package org.gongkai.calendar;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.agency.Open;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.look.Choice;
import org.gongkai.look.PublicMenu;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The public calculator of reply limits: the address is the question, so that an answer can be linked and printed. */
@Controller
final class ClockPages implements PublicMenu {

    private final OfficeCalendar calendar;

    ClockPages(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<PublicPlace> publicPlaces() {
        return List.of(new PublicPlace(810, "/clock", "答复期限计算"));
    }

    @Open
    @GetMapping("/clock")
    String clock(HttpServletRequest request, HttpServletResponse response, Model model) {
        ClockQuestion question = question(request);
        if (!question.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("received", question.received());
        model.addAttribute("rows", question.rows());
        model.addAttribute("problems", question.problems());
        model.addAttribute("kinds",
                Arrays.stream(EventKind.values())
                        .filter(kind -> kind != EventKind.RECEIVED)
                        .map(kind -> Choice.of(kind.code(), kind.title().chinese()))
                        .toList());
        ReplyClock clock = question.clock();
        model.addAttribute("answer", clock == null ? null : ClockAnswer.of(clock));
        model.addAttribute("query", request.getQueryString() == null ? "" : request.getQueryString());
        return "calendar/clock";
    }

    @Open
    @GetMapping("/clock.json")
    ResponseEntity<String> json(HttpServletRequest request) {
        ClockQuestion question = question(request);
        boolean english = "en".equals(request.getParameter("lang"));
        ReplyClock clock = question.clock();
        if (clock != null) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ClockJson.of(clock, english));
        }
        String message = question.problems()
                .messages()
                .values()
                .stream()
                .findFirst()
                .orElse("请填写收到申请之日，如 /clock.json?received=2026-03-02 。");
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().createObjectNode().put("error", message).toString());
    }

    private ClockQuestion question(HttpServletRequest request) {
        return ClockQuestion.of(request.getParameterMap(), calendar.now().national());
    }
}
