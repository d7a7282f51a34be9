package org.gongkai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that no page has seen, such as a form that was forged or has grown old. */
@Controller
final class ErrorPages implements ErrorController {

    private final Errors errors;

    ErrorPages(Errors errors) {
        this.errors = errors;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus found = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return switch (found == null ? HttpStatus.NOT_FOUND : found) {
            case NOT_FOUND -> errors.notFound(request);
            case FORBIDDEN -> errors.page(HttpStatus.FORBIDDEN, "页面已过期",
                    "页面打开的时间过长，或者登录状态已经改变，本次提交没有保存。请返回上一页刷新后重新提交。", "", request);
            case HttpStatus status when status.is4xxClientError() ->
                errors.page(status, "请求有误", "服务器不能处理这个请求。请返回上一页，重新操作。", "", request);
            case HttpStatus status -> errors.page(status, "系统出错", "本次操作没有完成，也没有保存。请稍后重试。", "", request);
        };
    }
}
