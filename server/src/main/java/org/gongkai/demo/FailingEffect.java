package org.gongkai.demo;

import org.gongkai.ledger.jobs.Effect;
import org.gongkai.ledger.jobs.EffectFailure;
import org.gongkai.ledger.jobs.EffectHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** An effect that fails, so that the page of operations has one to look at. */
@Component
@ConditionalOnBooleanProperty("gongkai.demo")
final class FailingEffect implements EffectHandler {

    static final String KIND = "demo.push";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "示例：推送到微信公众号";
    }

    @Override
    public void handle(Effect effect) throws EffectFailure {
        throw EffectFailure.lasting("示例失败：微信公众号接口拒绝了凭据。请核对公众号的开发者设置后重试。（演示数据）");
    }
}
