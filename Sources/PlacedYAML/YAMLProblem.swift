/// What libyaml complains of most, in the words of somebody who never heard of YAML.
enum YAMLProblem {
    static let chinese: [String: String] = [
        "mapping values are not allowed in this context": "这里不能有冒号：同一行有两个“: ”，或者缩进和上面不一致",
        "mapping keys are not allowed in this context": "这里不能用“? ”开头",
        "block sequence entries are not allowed in this context": "“- ”不能写在这里，要另起一行",
        "could not find expected ':'": "键后面缺少冒号和空格",
        "did not find expected key": "缩进和上面各行不一致，或者值后面有多余的字",
        "did not find expected '-' indicator": "列表的每一项都要以“- ”开头，缩进要一致",
        "did not find expected ',' or ']'": "方括号没有成对，或者两项之间缺少半角逗号",
        "did not find expected ',' or '}'": "花括号没有成对，或者两项之间缺少半角逗号",
        "did not find expected node content": "这里应当有一个值",
        "did not find expected <document start>": "前面的内容已经完整，这里不能再有别的",
        "found character that cannot start any token": "值不能以这个字符开头，要加半角引号",
        "found a tab character that violates indentation": "缩进用了制表符",
        "found a tab character where an indentation space is expected": "缩进用了制表符",
        "found unexpected end of stream": "文件到这里结束，引号还没有成对",
        "found unexpected document indicator": "引号还没有成对就遇到了“---”",
        "found unexpected ':'": "这里不能有冒号",
        "found undefined alias": "以“*”开头的文字要加半角引号",
        "did not find expected alphabetic or numeric character": "以“*”或“&”开头的文字要加半角引号",
        "did not find expected whitespace or line break": "标记后面缺少空格",
        "did not find expected comment or line break": "值后面有多余的字",
        "found unknown escape character": "双引号里的“\\”后面不能是这个字符，改用单引号",
        "control characters are not allowed": "有看不见的控制字符",
    ]
}
