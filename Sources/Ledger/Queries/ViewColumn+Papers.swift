import Quantities

extension ViewColumn {
    /// The number of a step's document and the day it sets, if the step had come by then:
    /// what a published case tells of how it was handled.
    ///
    /// A case may take a step twice; its first document and its last term count.
    static let stepPapers =
        [CaseStep.ordered, .decided, .fined, .transferred, .published, .listed, .supervised].map { step in
            ViewColumn(step.rawValue + "文号", paper("min(步.文号)", of: step), step.fieldClass)
        }
        + [CaseStep.ordered, .supervised].map { step in
            ViewColumn(step.rawValue + "期限", paper("max(步.期限)", of: step), step.fieldClass, .date)
        }

    /// A case has few steps, a kind of step has many: the plus keeps SQLite from looking by kind.
    private static func paper(_ value: String, of step: CaseStep) -> String {
        """
        (SELECT \(value) FROM main.步骤 AS 步 WHERE 步.案件行 = 案.行 \
        AND +步.步骤 = '\(step.rawValue)' AND +步.日期 <= 截止日())
        """
    }
}
