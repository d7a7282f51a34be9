package org.gongkai.look;

import java.util.List;

/**
 * The public site, as its head and foot show it.
 *
 * @param name       such as {@code 示例市政府信息公开}
 * @param navigation where visitors may go
 * @param facts      what the foot of a government site has to say (国办发〔2017〕47号 政府网站发展指引): 主办单位, 联系方式,
 *                   网站标识码, ICP备案编号, 公安机关备案号
 * @param links      of the foot, such as 网站地图
 */
public record Site(String name, List<Frame.Entry> navigation, List<Fact> facts, List<Crumb> links) {

    public Site {
        navigation = List.copyOf(navigation);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }
}
