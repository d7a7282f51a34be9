package org.gongkai.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.agency.NotAllowed;
import org.gongkai.agency.OutOfReach;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, as a page that says what to do. Nothing of the inside is shown; the log has it under the same number. */
@ControllerAdvice
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final FrameAdvice frames;

    Errors(FrameAdvice frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        String basis = refusal.basis().isEmpty() ? "" : "（依据：" + refusal.basis() + "）";
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "未能办理", refusal.message() + basis, "", request);
    }

    @ExceptionHandler
    ModelAndView outOfReach(OutOfReach notThere, HttpServletRequest request) {
        return notFound(request);
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed missing, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, "没有权限", "您的岗位没有办理这项工作的权限。如确有需要，请联系本单位安全管理员授权。", "", request);
    }

    @ExceptionHandler
    ModelAndView ledger(LedgerException failure, HttpServletRequest request) {
        String number = number();
        LOG.warn("{} {}", number, failure.toString());
        return page(HttpStatus.SERVICE_UNAVAILABLE, "暂时不能办理", failure.message(false), number, request);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, BindException.class})
    ModelAndView badInput(Exception wrong, HttpServletRequest request) {
        String field = wrong instanceof MethodArgumentTypeMismatchException type
                ? "“" + type.getName() + "”"
                : "";
        return page(HttpStatus.BAD_REQUEST, "请求有误", "请求中的参数" + field + "格式不正确。请返回上一页，重新填写后再试。", "", request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "文件过大", "单个文件不能超过300MB。请压缩或拆分后再上传。", "", request);
    }

    @ExceptionHandler
    ModelAndView other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            if (status != null && status.is4xxClientError()) {
                return status == HttpStatus.NOT_FOUND
                        ? notFound(request)
                        : page(status, "请求有误", "服务器不能处理这个请求。请返回上一页，重新操作。", "", request);
            }
        }
        String number = number();
        LOG.error("{} {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "系统出错", "本次操作没有完成，也没有保存。请稍后重试；仍不行时，请把下面的编号告诉系统管理员。", number,
                request);
    }

    ModelAndView notFound(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, "没有找到", "没有找到这个页面或这项内容：地址可能有误，或者不在您可以查看的范围内。", "", request);
    }

    ModelAndView page(HttpStatus status, String title, String message, String number, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("web/error");
        page.setStatus(status);
        page.addObject("frame", frames.frame(request));
        page.addObject("title", title);
        page.addObject("message", message);
        page.addObject("number", number);
        return page;
    }

    /** A number that finds the failure in the log. */
    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
