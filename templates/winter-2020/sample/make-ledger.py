#!/usr/bin/env python3
"""Makes the sample ledger, and checks it.

    make-ledger.py            writes ledger/<unit>.xlsx beside this file, one workbook a unit
    make-ledger.py --check    reads those files back, recomputes every cell of the return for the
                              city and each unit at both dates, holds them to the rules, prints the table

Everything is invented. The seed is fixed: each run writes the same bytes.
The second half of the file (from "Checking") knows the workbooks only, nothing of how they were made.
"""
import copy
import io
import math
import random
import sys
import zipfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

SEED = 20201116
FOLDER = Path(__file__).resolve().parent / 'ledger'
FIRST_DAY, STAGE_DAY, LAST_DAY = date(2020, 11, 9), date(2020, 12, 31), date(2021, 2, 10)
JOINT_ENFORCEMENT = date(2020, 12, 1)
INDUSTRIES = ('建筑企业', '加工制造企业', '其他用人单位')
BUILDING, MAKING, OTHER = INDUSTRIES


# ── The city ──────────────────────────────────────────────────────────────────────────────────────

@dataclass(frozen=True)
class Unit:
    name: str
    place: str                            # how addresses in it begin
    prefix: str                           # first characters of its document numbers
    employers: tuple[int, int, int]       # by industry
    cases: tuple[int, int, int]
    projects: int


UNITS = (
    Unit('栖云区', '凤栖山市栖云区', '栖', (92, 48, 102), (16, 3, 5), 34),
    Unit('望河区', '凤栖山市望河区', '望', (86, 52, 84), (15, 3, 3), 32),
    Unit('丹泉区', '凤栖山市丹泉区', '丹', (72, 46, 66), (12, 2, 3), 28),
    Unit('石梁区', '凤栖山市石梁区', '石', (24, 22, 20), (0, 0, 1), 9),
    Unit('永澜市', '永澜市', '永', (122, 84, 80), (23, 4, 4), 46),
    Unit('平陶市', '平陶市', '平', (92, 68, 60), (15, 3, 2), 35),
    Unit('临漪县', '临漪县', '临', (84, 44, 50), (12, 1, 2), 31),
    Unit('安渠县', '安渠县', '安', (88, 56, 56), (15, 2, 2), 33),
    Unit('清桓县', '清桓县', '清', (78, 48, 46), (11, 2, 1), 29),
    Unit('长汶县', '长汶县', '长', (80, 46, 48), (13, 2, 1), 30),
    Unit('槐里县', '槐里县', '槐', (36, 18, 24), (0, 0, 0), 14),
    Unit('高新技术产业开发区', '凤栖山市高新区', '凤高', (66, 72, 50), (7, 2, 1), 25),
    Unit('市本级', '凤栖山市', '凤', (52, 14, 46), (9, 1, 2), 20),
)
UNIT = {unit.name: unit for unit in UNITS}

# State-owned general contractors: a project is 国企 exactly when one of these builds it.
CITY_STATE_BUILDERS = ('凤栖山城建集团有限公司', '凤栖山交通建设投资集团工程有限公司', '凤栖山水利水电工程局有限公司')
STATE_BUILDERS = CITY_STATE_BUILDERS + (
    '中岚交通建设第三工程局有限公司', '中岚冶金建设集团有限公司', '江原建设集团第五建筑工程有限公司',
    '岚州路桥集团有限公司', '中岚铁路工程局集团第二工程有限公司')

ROADS = '栖凤大道 梧桐路 丹霞路 望河北路 澜滨大道 青石街 文昌路 永宁路 迎宾大道 工业南路 云台街 漪水路 渠首大道 桓公路 汶阳街 槐荫路 创业路 科苑路 建设西路 东环路 滨河东路 商贸街 平安路 育才街'.split()
PLACES = '白鹤 柳林 石桥 东岭 南岗 杏花 沙河 双庙 官渡 石井 马鞍 云岭 大营 李口 青山 北店 赵台 龙泉 清水 柏树 荷塘 铁炉 乌溪 桃园 韩庄 曹楼 瓦屋 梁洼 任店 蒲城'.split()
RIVERS = '澜河 漪水 汶河 丹泉河 桓溪 沙溪 槐水 东干渠 白鹭河 清溪'.split()
ESTATES = '澜湾华府 栖云里 梧桐雅苑 汶水新城 翡翠天镜 锦绣东方 桓府 书香门第 云麓台 盛世名邸 凤鸣园 御景城 和悦府 滨河壹号 麒麟公馆 春和景明 东湖印象 丹枫白露 望岳府 永泰家园'.split()
BRAND_FIRST = '恒宏鑫瑞泰盛华天德诚广永隆嘉凯润裕昌金正祥亿博世联同卓腾万兆旭铭锦元启磐汇立展'
WELL_KNOWN = '华润 联通 万科 永辉 泰康 金科 金辉 旭辉 华发 广发 启辉 天力 天河 同力 广河'.split()      # existing brands
BRAND_SECOND = '达通远基业源丰和顺安建筑成兴发辉利峰河宇邦力康洋材润森岳鼎骏航科信'
OUTSIDE = '岚州 澄阳 砚川 鹿鸣'.split()

TRADES = {
    'contractor': '建筑工程 建设工程 建筑安装工程 市政工程 路桥工程 水利工程 建设集团'.split(),
    'subcontractor': '建筑劳务 劳务 装饰装修工程 园林绿化工程 机电安装工程 防水保温工程 消防工程 土石方工程 钢结构安装 建筑劳务分包'.split(),
    MAKING: '机械制造 纺织 服装 陶瓷 电子科技 食品 家具 新型建材 铸造 包装印刷 鞋业 塑业 化工 水泥制品 钢结构制造 汽车零部件 电缆 农业装备'.split(),
    OTHER: '餐饮管理 酒店管理 物业服务 家政服务 保安服务 商贸 超市 物流 运输 教育咨询 汽车销售服务 洗浴 广告传媒 人力资源 农业种植 养老服务 文化传播 环卫服务'.split(),
}
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
# Given names: of one character, and the first and second of two.
MEN = ('伟强军勇杰涛明超刚平辉鹏飞鑫波斌浩凯健俊帅旭宁林欢阳亮磊峰', '建国海春志明永长新金保文学小晓俊宏振玉少占德广红清', '军强勇民生山林成贵全福来根柱涛伟峰杰超鹏华平辉亮刚')
WOMEN = ('芳娜敏静英丽娟艳霞萍红玲燕梅洁雪莉倩婷琳', '秀桂玉春红小晓丽海金雪美爱文月凤淑素慧', '英兰芳霞梅花琴珍荣娟敏燕玲萍云莲香娜艳平')


# ── Dates ─────────────────────────────────────────────────────────────────────────────────────────

class TooLate(Exception):
    """A time line ran past the end of the campaign; draw another."""


def is_workday(day):
    return day == date(2021, 2, 7) or day.weekday() < 5 and day != date(2021, 1, 1)


WORKDAYS = [FIRST_DAY + timedelta(n) for n in range((LAST_DAY - FIRST_DAY).days + 1)
            if is_workday(FIRST_DAY + timedelta(n))]
STAGE_WORKDAYS = [day for day in WORKDAYS if day <= STAGE_DAY]


def later(day, workdays):
    """The workday so many workdays after a day (0: that day, or the next workday)."""
    following = [other for other in WORKDAYS if other >= day]
    if workdays >= len(following):
        raise TooLate
    return following[workdays]


def month_end(day):
    return (day.replace(day=1) + timedelta(32)).replace(day=1) - timedelta(1)


# ── Names and numbers ─────────────────────────────────────────────────────────────────────────────

CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'


def organisation_check(body):
    """GB 11714: check character of an eight-character organisation code."""
    total = sum(int(c, 36) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2)))
    return '0123456789X0'[11 - total % 11]


def credit_check(body):
    """GB 32100: check character of the first seventeen characters."""
    total = sum(CREDIT_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return CREDIT_ALPHABET[-total % 31]


def identity_check(body):
    """GB 11643: check character of the first seventeen digits."""
    return '10X98765432'[sum(int(c) * pow(2, 17 - i, 11) for i, c in enumerate(body)) % 11]


def luhn_check(body):
    doubled = [int(c) * (2 - i % 2) for i, c in enumerate(reversed(body))]
    return str(-sum(d // 10 + d % 10 for d in doubled) % 10)


class Numbers:
    """Hands out numbers and names, none of them twice."""

    def __init__(self, rng):
        self.rng = rng
        self.taken = set()

    def fresh(self, make):
        while (value := make()) in self.taken:
            pass
        self.taken.add(value)
        return value

    def division(self, unit):
        return f'99{UNITS.index(unit) + 1:02d}{self.rng.randint(1, 9):02d}'

    def credit_code(self, unit, household):
        def make():
            organisation = 'M' + 'A' + ''.join(self.rng.choice('0123456789ABCDEFGHJK') for _ in range(6))
            body = f'9{2 if household else 1}{self.division(unit)}{organisation}{organisation_check(organisation)}'
            return body + credit_check(body)
        return self.fresh(make)

    def identity(self, woman):
        def make():
            born = date(1962, 1, 1) + timedelta(int(self.rng.triangular(0, 14600, 4500)))
            order = self.rng.randrange(1, 499) * 2 + (0 if woman else 1)
            body = f'{self.division(self.rng.choice(UNITS))}{born:%Y%m%d}{order:03d}'
            return body + identity_check(body)
        return self.fresh(make)

    def phone(self):
        return self.fresh(lambda: f'1990000{self.rng.randrange(10000):04d}')

    def card(self):
        def make():
            body = f'6299{self.rng.randrange(10 ** 14):014d}'
            return body + luhn_check(body)
        return self.fresh(make)


def person_name(rng, woman):
    surname = SURNAMES[min(int(rng.expovariate(1 / 22)), len(SURNAMES) - 1)]
    one, first, second = WOMEN if woman else MEN
    if rng.random() < .28:
        return surname + rng.choice(one)
    given = rng.choice(first)
    return surname + given + rng.choice(second.replace(given, ''))


def brand(rng):
    while (name := rng.choice(BRAND_FIRST) + rng.choice(BRAND_SECOND)) in WELL_KNOWN:
        pass
    return name


def company_name(rng, unit, trade):
    where = '凤栖山市' if unit.place.startswith('凤') else unit.name
    if trade in ('超市', '餐饮管理', '洗浴') and rng.random() < .45:
        place = rng.choice(PLACES)
        shop = {'超市': '生活超市', '餐饮管理': rng.choice(('饭店', '火锅店', '面馆')), '洗浴': '洗浴中心'}[trade]
        return f'{unit.name if len(unit.name) < 4 else "高新区"}{place}{brand(rng)}{shop}'
    form = '有限责任公司' if rng.random() < .08 else '有限公司'
    draw = rng.random()
    if draw < .04:
        return f'{rng.choice(OUTSIDE)}{brand(rng)}{trade}{form}凤栖山分公司'
    if draw < .09:
        return f'{brand(rng)}{trade}（凤栖山）{form}'
    return f'{where if draw < .8 else "凤栖山"}{brand(rng)}{trade}{form}'


def address(rng, unit):
    inside = rng.choice(('', '', '', f'院内{rng.randint(1, 6)}号楼', f'商务中心{rng.randint(3, 18)}{rng.randint(1, 12):02d}室'))
    return f'{unit.place}{rng.choice(ROADS)}{rng.randint(1, 398)}号{inside}'


# ── Records ───────────────────────────────────────────────────────────────────────────────────────

@dataclass(eq=False)
class Project:
    unit: Unit
    name: str
    lot: str
    owner: str
    department: str
    government: bool
    partnership: bool
    state: bool
    contractor: str = ''
    label: str = ''
    identifier: str = ''

    def kind(self):
        """How case descriptions ask for projects: each letter one flag."""
        flags = ((self.government, '政'), (self.partnership, '合'), (self.state, '国'))
        return ''.join(letter for flag, letter in flags if flag) or '社'


@dataclass(eq=False)
class Employer:
    unit: Unit
    industry: str
    name: str
    code: str
    representative: str
    address: str
    contractor: bool = False              # a general contractor
    project: Project | None = None
    cases: list = field(default_factory=list)


@dataclass(eq=False)
class Worker:
    name: str
    identity: str
    phone: str
    card: str
    owed: int                             # fen
    migrant: bool
    unpaid: int = 0
    compensation: int = 0


@dataclass(eq=False)
class Payment:
    day: date
    persons: int = 0
    migrants: int = 0
    wages: int = 0
    migrant_wages: int = 0
    compensation: int = 0
    migrant_compensation: int = 0
    source: str = '企业'


@dataclass(eq=False)
class Step:
    name: str
    day: date
    number: str = ''
    due: date | None = None
    note: str = ''


@dataclass(eq=False)
class Case:
    """What is wanted of a case; then, once drawn, the case."""
    unit: str
    industry: str
    phase: str = '已结'        # on 2020-12-31: 已结, 未结, 核查中; 后登 when registered in 2021
    track: str = '协调'        # 协调, 限期 (paid in time), 逾期 (late), 处理 (decision), 移送 (police)
    persons: int = 0
    mean: int = 0             # yuan a person
    owed: tuple = ()          # yuan, one a worker
    on: str = '?'             # label or kind of its project; '?' any, '' none
    label: str = ''
    again: str = ''           # label of an earlier case against the same employer
    company: str = ''
    representative: str = ''
    contractor: bool = False
    period: tuple = ()
    cause: str = ''
    migrant_share: float | None = None
    names: tuple = ()
    payments_wanted: int = 0
    paid_by_stage: int = 0    # at least so many payments by 2020-12-31
    sources: tuple = ()
    compensation: int = 0     # per cent of what was overdue
    apart: bool = False       # compensation paid on a later day than the wages
    fine: int = 0             # yuan
    refused: bool = False     # the police do not file
    published: date | None = None
    listed: bool = False
    supervised: str = ''      # why
    before: tuple = ()        # steps that must be dated by 2020-12-31
    after: tuple = ()         # steps that must be dated later
    exactly: tuple = ()       # (step, day)
    absconded: bool = False
    special: bool = False
    # drawn
    identifier: str = ''
    employer: Employer | None = None
    project: Project | None = None
    source: str = ''
    registered: date | None = None
    verified: date | None = None
    steps: list = field(default_factory=list)
    payment_days: list = field(default_factory=list)
    payments: list = field(default_factory=list)
    workers: list = field(default_factory=list)

    def day(self, step):
        return {s.name: s.day for s in self.steps}.get(step) or {'查实': self.verified, '登记': self.registered}.get(step)


LONG_COMPANY = '岚州中联恒筑建筑安装工程劳务分包有限责任公司凤栖山市丹泉区第一分公司'
LONG_PROJECT = '永澜市澜滨片区老旧小区综合改造及配套雨污分流管网、道路提升、绿化亮化、智慧停车和便民服务设施一体化建设工程施工总承包项目'
TWICE_PUBLISHED = date(2020, 12, 25)

# The cases somebody will look for. The others are drawn to fill the numbers of UNITS.
SPECIAL_CASES = (
    Case('永澜市', BUILDING, '未结', '处理', 300, 20000, on='楼盘', label='三百人', contractor=True,
         company='永澜市瑞泽建筑工程有限公司', cause='资金链断裂',
         migrant_share=1, payments_wanted=4, paid_by_stage=2, sources=('企业', '工资保证金', '建设单位垫付', '企业'),
         supervised='涉及人数多、金额大', before=('挂牌督办',)),
    Case('石梁区', OTHER, persons=1, owed=(6800,), on='', label='一人', migrant_share=1),
    Case('栖云区', BUILDING, '未结', '移送', 18, 13000, on='社', label='逃匿', representative='陈𬭎', cause='逃匿', absconded=True,
         names=('王𬭎',), payments_wanted=3, sources=('应急周转金', '工资保证金', '总包先行清偿'), published=date(2020, 12, 25), listed=True,
         supervised='企业负责人逃匿', before=('公安立案', '列入名单', '挂牌督办')),
    Case('望河区', BUILDING, '已结', '移送', 24, 9000, on='社', label='两案公布', compensation=50, apart=True,
         payments_wanted=2, published=TWICE_PUBLISHED, before=('公安立案',)),
    Case('望河区', BUILDING, '已结', '处理', 9, 12000, on='社', again='两案公布', published=TWICE_PUBLISHED),
    Case('平陶市', MAKING, '已结', '移送', 31, 7600, on='', cause='无故拖欠', published=date(2020, 12, 25), listed=True,
         before=('公安立案', '列入名单')),
    Case('安渠县', BUILDING, '未结', '移送', 12, 15200, on='社', representative='贾䶮', compensation=50, cause='非法转包',
         published=date(2020, 12, 30), before=('公安立案',)),
    Case('长汶县', OTHER, '未结', '移送', owed=(12400, 11850, 9600, 8700), on='', migrant_share=.5,
         period=(date(2020, 5, 1), date(2020, 10, 31)), refused=True, cause='无故拖欠', before=('移送公安',), after=('公安不予立案',)),
    Case('丹泉区', BUILDING, '未结', '移送', 15, 11800, on='社', published=date(2021, 2, 5), listed=True, compensation=80,
         after=('移送公安',)),
    Case('清桓县', BUILDING, '未结', '移送', 22, 10300, on='', published=date(2021, 2, 5), after=('移送公安',)),
    Case('高新技术产业开发区', BUILDING, '未结', '处理', 14, 9800, on='社', compensation=100, fine=20000, cause='无故拖欠',
         published=date(2021, 2, 5)),
    Case('丹泉区', BUILDING, persons=8, on='社', company=LONG_COMPANY, names=('赵䶮',), migrant_share=1),
    Case('永澜市', BUILDING, persons=11, on='长名'),
    Case('临漪县', BUILDING, owed=(12000, 11500, 11000, 10500, 10500), on='社', names=('李㛃',), migrant_share=1),
    Case('平陶市', BUILDING, '未结', '逾期', 13, on='政', payments_wanted=2, paid_by_stage=1,
         supervised='建设单位结算审核未完成，余款待财政拨付', before=('挂牌督办',)),
    Case('市本级', BUILDING, '未结', '处理', 19, on='国', compensation=60, payments_wanted=3, paid_by_stage=1,
         supervised='总包与分包工程量存在争议', cause='结算纠纷', before=('挂牌督办',)),
    Case('长汶县', BUILDING, '未结', '逾期', 10, on='政国', supervised='分包单位账户被冻结', before=('挂牌督办',)),
    Case('望河区', MAKING, persons=7, on='政', company='凤栖山市恒岳钢结构制造有限公司'),
    Case('安渠县', BUILDING, persons=16, on='三重', names=('努尔艾力·吐尔逊江',), migrant_share=1),
    Case('永澜市', BUILDING, persons=9, on='政合'),
    Case('栖云区', BUILDING, '未结', persons=6, on='社', exactly=('查实', STAGE_DAY)),
    Case('平陶市', BUILDING, '已结', persons=5, on='社', exactly=('办结', STAGE_DAY)),
    Case('清桓县', BUILDING, '未结', '逾期', 12, on='政', period=(date(2019, 5, 1), date(2019, 12, 31))),
    Case('永澜市', BUILDING, persons=14, on='社', period=(date(2019, 10, 1), date(2020, 9, 30))),
    Case('高新技术产业开发区', MAKING, persons=3, on='', migrant_share=0, names=('孙㛃',)),
    Case('栖云区', BUILDING, '已结', '处理', 8, on='社', compensation=50, fine=5000),
)
FILED_CASES = 44
OPEN_CASES = {'未结': 24, '核查中': 6, '后登': 10}
ALL_CLOSED_UNITS = ('临漪县', '石梁区')        # a tie at 100 % on 2020-12-31


# ── Employers and projects ────────────────────────────────────────────────────────────────────────

def make_employers(rng, numbers):
    return [make_employer(rng, numbers, unit, industry, index)
            for unit in UNITS for industry, count in zip(INDUSTRIES, unit.employers) for index in range(count)]


def make_employer(rng, numbers, unit, industry, index):
    contractor = industry == BUILDING and rng.random() < .3
    trades = TRADES['contractor' if contractor else 'subcontractor'] if industry == BUILDING else TRADES[industry]
    name = numbers.fresh(lambda: company_name(rng, unit, rng.choice(trades)))
    if industry == BUILDING and unit.name == '市本级' and index < len(CITY_STATE_BUILDERS):
        contractor, name = True, CITY_STATE_BUILDERS[index]
    woman = rng.random() < .18
    return Employer(unit, industry, name, numbers.credit_code(unit, '公司' not in name),
                    person_name(rng, woman), address(rng, unit), contractor)


def house(unit, estate):
    """The developer of an estate: one for all its phases."""
    number = (UNITS.index(unit) * 7 + ESTATES.index(estate) * 3) % 37
    return BRAND_FIRST[number] + BRAND_SECOND[number % len(BRAND_SECOND)]


GOVERNMENT_WORKS = (
    ('{u}{p}片区老旧小区改造工程', '住房和城乡建设局', '{u}住房和城乡建设局'),
    ('{u}{p}安置房建设项目', '住房和城乡建设局', '{u}城市建设投资有限公司'),
    ('{u}{r}道路及排水管网改造工程', '住房和城乡建设局', '{u}市政工程服务中心'),
    ('{u}{p}污水处理厂提标改造工程', '住房和城乡建设局', '{u}城市建设投资有限公司'),
    ('{u}第{n}小学新建项目', '教育体育局', '{u}教育体育局'),
    ('{u}{p}初级中学教学楼建设项目', '教育体育局', '{u}教育体育局'),
    ('{u}人民医院{p}院区综合楼建设项目', '卫生健康委员会', '{u}人民医院'),
    ('{u}{p}至{q}公路改建工程', '交通运输局', '{u}公路事业发展中心'),
    ('{u}{w}大桥危桥改造工程', '交通运输局', '{u}公路事业发展中心'),
    ('{u}{p}水库除险加固工程', '水利局', '{u}水利局'),
    ('{u}{w}河道综合治理工程', '水利局', '{u}水利局'),
    ('{u}{p}镇高标准农田建设项目', '农业农村局', '{u}农业农村局'),
)
PRIVATE_WORKS = (
    ('{u}{e}{n}期{b}号楼', '住房和城乡建设局', '{u}{h}置业有限公司'),
    ('{u}{e}{n}期地下车库及商业配套', '住房和城乡建设局', '{u}{h}置业有限公司'),
    ('{u}{k}产业园{b}号厂房建设项目', '工业和信息化局', '{u}{k}实业有限公司'),
    ('{u}{k}物流仓储中心建设项目', '商务局', '{u}{k}物流有限公司'),
    ('{u}{p}商业综合体装饰工程', '住房和城乡建设局', '{u}{k}商业管理有限公司'),
)
PARTNERSHIP_WORKS = (
    ('{u}{w}生态水系建设项目', '水利局', '{u}{k}生态建设投资有限公司'),
    ('{u}城区集中供热管网工程', '住房和城乡建设局', '{u}{k}热力有限公司'),
    ('{u}城乡污水一体化处理工程', '住房和城乡建设局', '{u}{k}水务有限公司'),
)
SPECIAL_PROJECTS = (
    Project(UNIT['永澜市'], LONG_PROJECT, '', '永澜市城市建设投资有限公司', '住房和城乡建设局', True, False, False, label='长名'),
    Project(UNIT['永澜市'], '永澜市澜湾华府二期', '', '永澜市' + house(UNIT['永澜市'], '澜湾华府') + '置业有限公司',
            '住房和城乡建设局', False, False, False, label='楼盘'),
    Project(UNIT['安渠县'], '安渠县安渠干渠生态廊道及沿线道路工程', '土建二标段', '安渠县润泽生态建设投资有限公司', '水利局',
            True, True, True, '中岚交通建设第三工程局有限公司', '三重'),
    Project(UNIT['永澜市'], '永澜市城乡污水一体化处理工程', '', '永澜市润泽水务有限公司', '住房和城乡建设局', True, True, False),
    Project(UNIT['市本级'], '凤栖山市云麓台三期9号楼', '', '凤栖山市' + house(UNIT['市本级'], '云麓台') + '置业有限公司', '住房和城乡建设局', False, False, True,
            CITY_STATE_BUILDERS[0]),
    Project(UNIT['长汶县'], '长汶县汶阳街道路及排水管网改造工程', '二标段', '长汶县市政工程服务中心', '住房和城乡建设局', True, False, True,
            '岚州路桥集团有限公司'),
)


def make_projects(rng):
    projects = [copy.copy(project) for project in SPECIAL_PROJECTS]
    names = {project.name for project in projects}
    for unit in UNITS:
        while sum(project.unit is unit for project in projects) < unit.projects:
            projects += make_works(rng, unit, names)
    return projects


def make_works(rng, unit, names):
    """One project, or several lots of one."""
    draw = rng.random()
    government, partnership = draw < .47, .455 < draw < .48
    state = rng.random() < (.17 if government else .12)
    works = PARTNERSHIP_WORKS if partnership else GOVERNMENT_WORKS if government else PRIVATE_WORKS
    form, department, owner = rng.choice(works)
    estate = rng.choice(ESTATES)
    words = dict(u={'市本级': '凤栖山市', '高新技术产业开发区': '高新区'}.get(unit.name, unit.name), e=estate, h=house(unit, estate),
                 p=rng.choice(PLACES), q=rng.choice(PLACES), r=rng.choice(ROADS), w=rng.choice(RIVERS),
                 n=rng.choice('一二三四五六'), b=rng.randint(1, 26), k=brand(rng))
    name = form.format(**words)
    if words['p'] == words['q'] or name in names:
        return []
    names.add(name)
    lots = ['一标段', '二标段', '三标段'][:rng.randint(2, 3)] if government and rng.random() < .12 else ['']
    return [Project(unit, name, lot, owner.format(**words), department, government, partnership, state,
                    rng.choice(suited(department, STATE_BUILDERS)) if state else '') for lot in lots]


# ── Cases: which ones, against whom ───────────────────────────────────────────────────────────────

def describe_cases(rng):
    """The special cases and as many ordinary ones as UNITS asks for, phases and tracks dealt out."""
    special, ordinary = copy.deepcopy(list(SPECIAL_CASES)), []
    for case in special:
        case.special = True
    for unit in UNITS:
        for industry, count in zip(INDUSTRIES, unit.cases):
            count -= sum(case.unit == unit.name and case.industry == industry for case in special)
            ordinary += [Case(unit.name, industry, on='' if industry != BUILDING else '?') for _ in range(count)]
    deal_phases(rng, ordinary)
    deal_tracks(rng, ordinary)
    return special + ordinary


def deal_phases(rng, ordinary):
    free = [case for case in ordinary if case.unit not in ALL_CLOSED_UNITS]
    rng.shuffle(free)
    for phase, count in OPEN_CASES.items():
        for _ in range(count - sum(case.phase == phase for case in SPECIAL_CASES)):
            free.pop().phase = phase


def deal_tracks(rng, ordinary):
    filed = FILED_CASES - sum(case.track != '协调' for case in SPECIAL_CASES)
    tracks = ['处理'] * 4 + ['逾期'] * 9
    tracks += ['限期'] * (filed - len(tracks))
    for case, track in zip(rng.sample([case for case in ordinary if case.phase != '后登'], filed), tracks):
        case.track = track


def choose_employers(rng, cases, employers):
    """Gives each case its employer; some employers have two or three cases."""
    labelled = {}
    for case in cases:
        if case.again:
            case.employer = labelled[case.again].employer
        elif not case.company and not case.special and case.industry == BUILDING and rng.random() < .21:
            case.employer = earlier_employer(rng, case, cases)
        case.employer = case.employer or fresh_employer(rng, case, employers)
        case.employer.cases.append(case)
        if case.label:
            labelled[case.label] = case
        case.employer.name = case.company or case.employer.name
        case.employer.representative = case.representative or case.employer.representative


def earlier_employer(rng, case, cases):
    others = [other.employer for other in cases if other.employer and other.unit == case.unit
              and other.industry == case.industry
              and len(other.employer.cases) < 3 and not other.company and not other.contractor]
    return rng.choice(others) if others else None


def fresh_employer(rng, case, employers):
    contractor = case.contractor or case.industry == BUILDING and not case.special and rng.random() < .2
    return rng.choice([e for e in employers if e.unit.name == case.unit and e.industry == case.industry
                       and not e.cases and e.contractor == contractor and e.name not in STATE_BUILDERS])


def choose_projects(rng, cases, projects):
    used = Counter()
    for case in cases:
        kind = wanted_kind(rng, case)
        if not kind:
            continue
        here = [p for p in projects if p.unit.name == case.unit]
        suited = [p for p in here if kind == p.label] or [p for p in here if p.kind() == kind and not p.label]
        if case.contractor or case.employer.contractor:
            suited = [p for p in suited if p.contractor in ('', case.employer.name)]
        if not suited:
            continue
        fewest = min(used[id(p)] for p in suited)
        case.project = rng.choice([p for p in suited if used[id(p)] == fewest])
        used[id(case.project)] += 1
        if case.employer.contractor:
            case.project.contractor = case.employer.name


def wanted_kind(rng, case):
    """Most ordinary building cases are on private projects; those of the first target close by the stage day."""
    if case.on != '?':
        return case.on
    draw = rng.random()
    if draw < .27:
        return ''
    if draw < .87 or case.phase == '未结':
        return '社'
    return '政' if draw < .975 else '国'


def suited(department, builders):
    """Those builders whose trade is the work's; all, if there is none."""
    trades = {'交通运输局': ('路桥', '交通', '铁路'), '水利局': ('水利', '水电'), '农业农村局': ('水利', '水电', '建设工程')}
    wanted = trades.get(department, ('建筑', '建设工程', '建设集团', '城建', '冶金', '市政'))
    return [name for name in builders if any(trade in name for trade in wanted)] or builders


def choose_contractors(rng, projects, employers):
    for project in projects:
        if not project.contractor:
            builders = [e.name for e in employers if e.unit is project.unit and e.contractor and e.name not in STATE_BUILDERS]
            project.contractor = rng.choice(suited(project.department, builders))


def choose_sites(rng, projects, employers):
    """Where each building firm is inspected: every project is visited but a few."""
    for unit in UNITS:
        here = [p for p in projects if p.unit is unit]
        visited = {id(c.project) for e in employers if e.unit is unit for c in e.cases}
        waiting = [p for p in here if id(p) not in visited]
        skipped = rng.choice(waiting) if unit.name in ('永澜市', '望河区', '槐里县') else None
        for employer in employers:
            if employer.unit is unit and employer.industry == BUILDING and not employer.cases:
                employer.project = site(rng, employer, [p for p in here if p is not skipped], waiting, skipped)


def site(rng, employer, here, waiting, skipped):
    if employer.contractor:
        own = [p for p in here if p.contractor == employer.name]
        return rng.choice(own) if own else None
    fresh = [p for p in waiting if p is not skipped]
    if fresh:
        waiting.remove(fresh[0])
        return fresh[0]
    return rng.choice(here) if rng.random() < .9 else None


# ── Cases: what happened when ─────────────────────────────────────────────────────────────────────

def draw_timeline(rng, case):
    for _ in range(50000):
        case.steps, case.payment_days = [], []
        try:
            attempt_timeline(rng, case)
        except TooLate:
            continue
        if fits(case):
            return
    raise SystemExit(f'no time line for {case.unit} {case.label or case.on} {case.phase} {case.track}')


def attempt_timeline(rng, case):
    days = [d for d in WORKDAYS if d > STAGE_DAY] if case.phase == '后登' else STAGE_WORKDAYS
    case.registered = rng.choice(days)
    case.verified = later(case.registered, rng.randint(1, 6))
    count = case.payments_wanted or (1 if rng.random() < .68 else 2 if len(case.workers) < 12 else rng.randint(2, 3))
    if case.track == '协调':
        pay(rng, case, case.verified, count)
    else:
        enforce(rng, case, count)
    close(rng, case)


def pay(rng, case, since, count):
    day = since
    for _ in range(count):
        day = later(day + timedelta(1), rng.randint(0, 6))
        case.payment_days.append(day)


def enforce(rng, case, count):
    """立案, 责令改正 and what follows, with the payments between."""
    filed = later(case.verified, rng.randint(0, 1))
    ordered = later(filed, rng.randint(0, 2))
    due = ordered + timedelta(rng.choice((5, 7, 7, 7, 10)))
    case.steps += [Step('立案', filed), Step('责令改正', ordered, due=due)]
    if case.track == '限期':
        pay(rng, case, ordered, count)
        if case.payment_days[-1] > due:
            raise TooLate
        return
    if case.track in ('处理', '移送') and count > 1 and rng.random() < .6:
        case.payment_days.append(later(ordered, rng.randint(1, 4)))
        if case.payment_days[0] > due:
            raise TooLate
    last = due if case.track == '逾期' else decide(rng, case, due)
    pay(rng, case, last, count - len(case.payment_days))
    if case.refused:
        refusal = later(case.payment_days[-1], rng.randint(0, 1))
        if (refusal - last).days > 10:
            raise TooLate
        case.steps.append(Step('公安不予立案', refusal, note='移送后全额支付，情节显著轻微'))


def decide(rng, case, due):
    """The decision after the deadline, the fine, the police, the publication, the list; the last day that payments wait for."""
    decision = later(due + timedelta(1), rng.randint(3, 7))
    rate = f'，并加付赔偿金{case.compensation}%' if case.compensation else ''
    case.steps.append(Step('行政处理决定', decision, note=f'责令支付工资{rate}'))
    last = decision
    if case.fine:
        case.steps.append(Step('行政处罚决定', later(decision, rng.randint(1, 3)), note=f'罚款{case.fine}元'))
    if case.track == '移送':
        handed = later(decision, rng.randint(1, 4))
        case.steps.append(Step('移送公安', handed, note='逃匿' if case.absconded else '有能力支付而不支付'))
        last = handed
        if not case.refused:
            last = later(handed, rng.randint(1, 3))
            case.steps.append(Step('公安立案', last))
    if case.published:
        if case.published < decision + timedelta(5):
            raise TooLate
        case.steps.append(Step('社会公布', case.published))
    if case.listed:
        case.steps.append(Step('列入名单', later(decision, rng.randint(6, 14)), note='已书面告知，期满未提出异议'))
    return last


def close(rng, case):
    if case.apart:
        case.payment_days.append(later(case.payment_days[-1], rng.randint(2, 4)))
    done = later(max([case.payment_days[-1]] + [s.day for s in case.steps if s.name == '公安不予立案']), rng.randint(0, 2))
    case.steps.append(Step('办结', done))
    if case.supervised:
        hung = later(case.day('责令改正'), rng.randint(2, 8))
        case.steps.append(Step('挂牌督办', hung, due=month_end(hung + timedelta(30)), note=case.supervised))
        case.steps.append(Step('摘牌', later(done, rng.randint(0, 1))))
    case.steps.append(Step('销账', later(done, rng.randint(1, 3))))


def fits(case):
    by_stage = {'已结': case.day('办结') <= STAGE_DAY,
                '未结': case.verified <= STAGE_DAY < case.day('办结'),
                '核查中': case.registered <= STAGE_DAY < case.verified,
                '后登': case.registered > STAGE_DAY}[case.phase]
    return (by_stage
            and all(case.day(step) <= STAGE_DAY for step in case.before)
            and all(case.day(step) > STAGE_DAY for step in case.after)
            and (not case.exactly or case.day(case.exactly[0]) == case.exactly[1])
            and sum(day <= STAGE_DAY for day in case.payment_days) >= case.paid_by_stage
            and (not case.supervised or case.day('挂牌督办') < case.day('办结')))


# ── Cases: workers and money ──────────────────────────────────────────────────────────────────────

LEAST_MEAN, GREATEST_MEAN = 400000, 3000000        # fen a person


def hire(rng, numbers, case):
    """The workers whom the case is about, each with what is owed."""
    count = len(case.owed) or case.persons or min(48, max(2, round(rng.lognormvariate(math.log(9.2), .75))))
    if not case.persons and not case.owed and case.industry != BUILDING:
        count = max(2, round(count * .8))
    mean = case.mean or min(23000, max(5000, rng.lognormvariate(math.log(10600 if case.industry == BUILDING else 8200), .4)))
    unit = rng.choice((10000, 10000, 5000, 1000, 1000, 100, 1))         # fen: settled to 100 yuan, to 10, to the fen
    owed = [yuan * 100 for yuan in case.owed]
    while not LEAST_MEAN <= sum(owed) / count <= GREATEST_MEAN:
        owed = [draw_owed(rng, mean, unit) for _ in range(count)]
    local = locals_among(rng, case, count)
    case.workers = [make_worker(rng, numbers, case, index, fen, index >= local) for index, fen in enumerate(owed)]


def draw_owed(rng, mean, unit):
    fen = mean * 100 * min(1.7, max(.35, rng.lognormvariate(-.04, .3)))
    return max(60000, round(fen / unit) * unit)


def locals_among(rng, case, count):
    """How many of the workers are no migrant workers."""
    if case.migrant_share is not None:
        return round(count * (1 - case.migrant_share))
    if rng.random() < {BUILDING: .88, MAKING: .3, OTHER: .55}[case.industry]:
        return 0
    share = rng.uniform(.1, .3) if case.industry == BUILDING else rng.uniform(.2, .6)
    return min(count - 1, max(1, round(count * share)))


def make_worker(rng, numbers, case, index, owed, migrant):
    woman = rng.random() < (.12 if case.industry == BUILDING else .55)
    name = case.names[index] if index < len(case.names) else person_name(rng, woman)
    return Worker(name, numbers.identity(woman), numbers.phone(), numbers.card(), owed, migrant, unpaid=owed)


def pay_wages(rng, case):
    """Turns the days of payment into payments: by group of workers, or a share to everybody."""
    wage_days = case.payment_days[:-1] if case.apart else case.payment_days
    shares = rng.random() < .45
    for index, day in enumerate(wage_days):
        remaining = len(wage_days) - index
        payment = Payment(day, source='企业' if case.compensation and remaining == 1 else fund(rng, case, index))
        for worker in (case.workers if shares or remaining == 1 else group(case, remaining)):
            pay_worker(payment, worker, remaining, shares)
        if payment.wages:
            case.payments.append(payment)
    if case.compensation:
        compensate(case)


def group(case, remaining):
    waiting = [worker for worker in case.workers if worker.unpaid]
    return waiting[:max(1, math.ceil(len(waiting) / remaining))] if len(waiting) > 1 else []


def pay_worker(payment, worker, remaining, shares):
    if not worker.unpaid:
        return
    amount = worker.unpaid
    if shares and remaining > 1:
        amount = max(10000, worker.unpaid // remaining // 10000 * 10000)
    first = worker.unpaid == worker.owed
    worker.unpaid -= amount
    payment.persons += first
    payment.wages += amount
    if worker.migrant:
        payment.migrants += first
        payment.migrant_wages += amount


def fund(rng, case, index):
    if case.sources:
        return case.sources[index]
    if case.industry != BUILDING:
        return '企业'
    funds = ['企业'] * 5 + ['工资保证金', '建设单位垫付']
    if case.project and case.project.contractor != case.employer.name:
        funds += ['总包先行清偿'] * 6
    return rng.choice(funds) if case.project else '企业'


def compensate(case):
    """赔偿金 on the sum that was unpaid when the deadline passed, paid with the last wages or apart."""
    due = next(step.due for step in case.steps if step.name == '责令改正')
    in_time = sum(payment.wages for payment in case.payments if payment.day <= due)
    total = sum(worker.owed for worker in case.workers)
    migrant_total = sum(worker.owed for worker in case.workers if worker.migrant)
    migrant_in_time = sum(payment.migrant_wages for payment in case.payments if payment.day <= due)
    if case.apart:
        case.payments.append(Payment(case.payment_days[-1]))
    last = case.payments[-1]
    last.compensation = ((total - in_time) * case.compensation + 50) // 100
    last.migrant_compensation = min(last.compensation, ((migrant_total - migrant_in_time) * case.compensation + 50) // 100)


def draw_particulars(rng, case):
    """Source, cause and period of the arrears, in keeping with the dates."""
    ways = ['窗口来访'] * 5 + ['电话举报'] * 4 + ['12345热线'] * 5 + ['信访转办', '上级交办'] + ['主动检查'] * 3
    ways += ['全国线索平台'] * 5 if case.registered >= date(2020, 12, 14) else []
    ways += ['省监管系统预警'] * 2 if case.project else []
    case.source = '媒体舆情' if case.label == '三百人' else rng.choice(ways)
    causes = '拖欠工程款 拖欠工程款 结算纠纷 结算纠纷 非法转包 资金链断裂 无故拖欠 其他' if case.industry == BUILDING else '资金链断裂 疫情影响 疫情影响 无故拖欠 其他'
    case.cause = case.cause or rng.choice(causes.split())
    if not case.period:
        last = month_end(case.registered.replace(day=1) - timedelta(rng.choice((1, 1, 1, 32, 32, 63))))
        months = max(1, min(7, round(sum(w.owed for w in case.workers) / len(case.workers) / 450000)))
        first = last.year * 12 + last.month - months
        case.period = (date(first // 12, first % 12 + 1, 1), last)


# ── Document numbers ──────────────────────────────────────────────────────────────────────────────

SERIES = {'立案': '监立', '责令改正': '监令', '行政处理决定': '监理', '行政处罚决定': '监罚', '移送公安': '监移', '列入名单': '监列', '社会公布': '公告'}


def series(unit, step):
    if step in ('挂牌督办', '摘牌'):
        return '凤治欠办督'
    if step in ('公安立案', '公安不予立案'):
        return f'{unit.prefix}公（刑）{"不" if "不" in step else ""}立字'
    return f'{unit.prefix}人社{SERIES[step]}' if step in SERIES else ''


def already_issued(rng, head, day):
    """The last number of a series before the campaign."""
    if '公（刑）' in head:
        return rng.randint(300, 900) if day.year == 2020 else rng.randint(3, 30)
    if day.year == 2021 or head.startswith('凤治欠办'):
        return 0
    low, high = {'监立': (20, 40), '监令': (30, 60), '监理': (2, 8), '监罚': (1, 5), '公告': (0, 3)}.get(head[-2:], (0, 1))
    return rng.randint(low, high)


def number_documents(rng, cases):
    """Numbers run by series and year in order of date; a notice published on one day has one number."""
    last, given = {}, {}
    numbered = [(step.day, case.identifier, step.name, case.employer.unit, step) for case in cases for step in case.steps]
    for day, _, name, unit, step in sorted(numbered, key=lambda entry: entry[:3]):
        head = series(unit, name)
        if not head:
            continue
        if (name, head, day) in given and name == '社会公布':
            step.number = given[name, head, day]
            continue
        if (head, day.year) not in last:
            last[head, day.year] = already_issued(rng, head, day)
        last[head, day.year] += rng.choice((1, 1, 1, 2))
        step.number = given[name, head, day] = f'{head}〔{day.year}〕{last[head, day.year]}号'


# ── Inspections ───────────────────────────────────────────────────────────────────────────────────

@dataclass(eq=False)
class Inspection:
    day: date
    employer: Employer
    staff: int
    migrants: int
    contracts: int
    project: Project | None
    ticks: list
    problem: str
    identifier: str = ''


def inspect(rng, employers):
    inspections = []
    for employer in employers:
        before, people = None, head_count(rng, employer)
        for day, project, found in visit_days(rng, employer):
            if before:
                people = recount(rng, employer, people, before.day, day)
            before = make_inspection(rng, employer, day, project, people, found, before)
            inspections.append(before)
    inspections.sort(key=lambda visit: (visit.day, UNITS.index(visit.employer.unit), visit.employer.code))
    for index, visit in enumerate(inspections, 1):
        visit.identifier = f'JC{index:05d}'
    return inspections


def visit_days(rng, employer):
    """(day, project, arrears found) for each visit, on different days."""
    visits = {}
    for case in sorted(employer.cases, key=lambda case: case.verified):
        if not any(day <= case.verified and case.project in (None, project) for day, (project, _) in visits.items()):
            day = case_visit(rng, case, visits)
            visits[day] = case.project, day >= case.registered
    if not visits:
        visits[rng.choice(visiting_days(rng))] = (employer.project, False)
    if rng.random() < (.2 if employer.cases else .035):
        day = rng.choice(WORKDAYS)
        if day > max(visits):
            visits[day] = (visits[max(visits)][0], False)
    return [(day, *visits[day]) for day in sorted(visits)]


def visiting_days(rng):
    """Most visits fall in the first month of joint enforcement, some before it, the last in the new year."""
    draw = rng.random()
    if draw < .957:
        return [day for day in STAGE_WORKDAYS if (day < JOINT_ENFORCEMENT) == (draw < .25)]
    return [day for day in WORKDAYS if STAGE_DAY < day < date(2021, 2, 5)]


def case_visit(rng, case, visits):
    """The day on which the debtor was inspected before its case was verified; most often after the complaint."""
    if case.source == '主动检查' and case.registered not in visits:
        return case.registered
    days = [day for day in WORKDAYS if day <= case.verified and day not in visits]
    recent = [day for day in days if day >= case.registered]
    return rng.choice(recent if recent and rng.random() < .8 else days)


HEADS = {'总包': (54, .8), BUILDING: (28, .7), MAKING: (24, .9), OTHER: (8.5, .85)}     # median, spread


def head_count(rng, employer):
    """Staff, migrant workers among them, contracts signed with those."""
    middle, spread = HEADS['总包' if employer.contractor else employer.industry]
    staff = max(1, min(900, round(rng.lognormvariate(math.log(middle), spread))))
    low, high = {BUILDING: (.76, .96), MAKING: (.45, .75), OTHER: (.5, .82)}[employer.industry]
    migrants = round(staff * rng.uniform(low, high))
    claimed = sum(len(case.workers) for case in employer.cases)
    if staff < claimed * 1.1:
        staff = round(claimed * rng.uniform(1.15, 1.8))
    migrants = max(migrants, sum(worker.migrant for case in employer.cases for worker in case.workers))
    return staff, migrants, sign(rng, migrants)


def sign(rng, migrants):
    return round(migrants * min(1, rng.uniform(.62, 1.05)))


def recount(rng, employer, people, before, day):
    """A second visit finds other numbers: more or fewer, but never fewer across the stage day (returns only increase)."""
    staff, migrants, contracts = people
    change = rng.uniform(0, .12) if before <= STAGE_DAY < day or employer.cases else rng.uniform(-.2, .15)
    joined = round(staff * change)
    if joined >= 0:
        return staff + joined, migrants + round(joined * .8), contracts + round(joined * .7)
    left = min(migrants - 1, -joined) if migrants else 0
    return staff - left, migrants - left, min(contracts, migrants - left)


SYSTEMS = ('工资专户', '总包代发', '实名制', '工资保证金', '维权告示')
FAULTS = {'工资专户': '未开设农民工工资专用账户', '总包代发': '未委托总包单位代发工资', '实名制': '实名制登记不全',
          '工资保证金': '未足额存储工资保证金', '维权告示': '未设置维权信息告示牌'}


def make_inspection(rng, employer, day, project, people, found, before):
    rate = .78 if found else .95
    ticks = ['是' if rng.random() < rate else '否' for _ in SYSTEMS]
    if employer.industry != BUILDING or not project:
        ticks[:4] = ['不适用'] * 4
    problems = [FAULTS[system] for system, tick in zip(SYSTEMS, ticks) if tick == '否']
    if not found and people[1] and people[2] / people[1] < .68:
        problems.append('劳动合同签订率低')
    if found:
        problems.insert(0, '拖欠工资，转欠薪案件办理')
    if before and before.problem and not problems:
        problems = ['复查，前次问题已整改']
    return Inspection(day, employer, *people, project, ticks, '；'.join(problems))


# ── Writing ───────────────────────────────────────────────────────────────────────────────────────

def yuan(fen):
    return f'{fen // 100}.{fen % 100:02d}'


def flag(value):
    return '是' if value else '否'


def project_rows(projects):
    yield '项目编号 项目名称 标段 所属单位 建设单位 施工总承包 行业主管部门 政府投资 政府和社会资本合作 国企'.split()
    for p in projects:
        yield [p.identifier, p.name, p.lot, p.unit.name, p.owner, p.contractor, p.department,
               flag(p.government), flag(p.partnership), flag(p.state)]


def inspection_rows(inspections):
    yield ['检查编号', '检查日期', '所属单位', '用人单位', '统一社会信用代码', '行业', '职工人数', '农民工人数', '签订劳动合同人数',
           '项目编号', *SYSTEMS, '发现问题']
    for v in inspections:
        e = v.employer
        yield [v.identifier, v.day, e.unit.name, e.name, e.code, e.industry, v.staff, v.migrants, v.contracts,
               v.project.identifier if v.project else '', *v.ticks, v.problem]


def case_rows(cases):
    yield ('案件编号 所属单位 来源 登记日期 用人单位 统一社会信用代码 法定代表人 地址 项目编号 行业 欠薪起始 欠薪截止 查实日期 '
           '查实人数 其中农民工人数 查实金额 其中农民工金额 欠薪原因 办理方式 逃匿').split()
    for c in cases:
        e, migrants = c.employer, [w for w in c.workers if w.migrant]
        yield [c.identifier, c.unit, c.source, c.registered, e.name, e.code, e.representative, e.address,
               c.project.identifier if c.project else '', c.industry, *c.period, c.verified, len(c.workers), len(migrants),
               yuan(sum(w.owed for w in c.workers)), yuan(sum(w.owed for w in migrants)), c.cause,
               '协调' if c.track == '协调' else '立案', flag(c.absconded)]


def payment_rows(cases):
    yield '追发编号 案件编号 日期 新增人数 其中农民工人数 工资 其中农民工工资 赔偿金 其中农民工赔偿金 资金来源'.split()
    entries = [(p.day, c.identifier, i, p) for c in cases for i, p in enumerate(c.payments)]
    entries.sort(key=lambda entry: entry[:3])
    for index, (day, case, _, p) in enumerate(entries, 1):
        yield [f'ZF{index:04d}', case, day, p.persons, p.migrants, yuan(p.wages), yuan(p.migrant_wages),
               yuan(p.compensation), yuan(p.migrant_compensation), p.source]


MONEY_COLUMNS = '查实金额 其中农民工金额 工资 其中农民工工资 赔偿金 其中农民工赔偿金 拖欠金额'.split()
STEP_ORDER = '立案 责令改正 挂牌督办 行政处理决定 行政处罚决定 移送公安 公安立案 公安不予立案 社会公布 列入名单 办结 摘牌 销账'.split()


def step_rows(cases):
    yield '案件编号 步骤 日期 文号 期限 备注'.split()
    for case in cases:
        for step in sorted(case.steps, key=lambda s: (s.day, STEP_ORDER.index(s.name))):
            yield [case.identifier, step.name, step.day, step.number, step.due or '', step.note]


def worker_rows(cases):
    yield '案件编号 姓名 身份证号 电话 银行卡号 拖欠金额'.split()
    for case in cases:
        for w in case.workers:
            yield [case.identifier, w.name, w.identity, w.phone, w.card, yuan(w.owed)]


# A workbook by hand: texts in the cells, three formats, nothing that a clock or a library decides.
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
HEAD_STYLE, DATE_STYLE, MONEY_STYLE, TEXT_STYLE = 1, 2, 3, 4
STYLES = f'''<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'''


def column_name(index):
    return (column_name(index // 26 - 1) if index >= 26 else '') + chr(65 + index % 26)


def cell_xml(place, heading, value):
    if value in ('', None):
        return ''
    if isinstance(value, date):
        return f'<c r="{place}" s="{DATE_STYLE}"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    if heading in MONEY_COLUMNS:
        return f'<c r="{place}" s="{MONEY_STYLE}"><v>{value.rstrip("0").rstrip(".")}</v></c>'
    return f'<c r="{place}" s="{TEXT_STYLE}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet_xml(rows):
    headings, *records = rows
    def row(number, cells):
        return f'<row r="{number}">{"".join(cells)}</row>'
    head = [f'<c r="{column_name(i)}1" s="{HEAD_STYLE}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
            for i, text in enumerate(headings)]
    body = [row(number, (cell_xml(f'{column_name(i)}{number}', headings[i], value) for i, value in enumerate(record)))
            for number, record in enumerate(records, 2)]
    widths = ''.join(f'<col min="{i}" max="{i}" width="{max(10, 2 * len(text) + 4)}" customWidth="1"/>'
                     for i, text in enumerate(headings, 1))
    view = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    return f'<worksheet xmlns="{MAIN}">{view}<cols>{widths}</cols><sheetData>{row(1, head)}{"".join(body)}</sheetData></worksheet>'


def as_workbook(sheets):
    """The bytes of a workbook of named sheets, each rows of headings and records."""
    numbered = list(enumerate(sheets.items(), 1))
    override = '<Override PartName="/xl/{}" ContentType="' + TYPES + '{}+xml"/>'
    parts = {
        '[Content_Types].xml':
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + override.format('workbook.xml', 'sheet.main') + override.format('styles.xml', 'styles')
            + ''.join(override.format(f'worksheets/sheet{n}.xml', 'worksheet') for n, _ in numbered) + '</Types>',
        '_rels/.rels':
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml':
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            + ''.join(f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in numbered) + '</sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            + ''.join(f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n, _ in numbered)
            + f'<Relationship Id="rId{len(sheets) + 1}" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>',
        'xl/styles.xml': STYLES,
        **{f'xl/worksheets/sheet{n}.xml': sheet_xml(rows) for n, (_, rows) in numbered}}
    data = io.BytesIO()
    with zipfile.ZipFile(data, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return data.getvalue()


def by_unit(tables, cases):
    """For each unit its rows of each table; what has a case belongs to the case's unit."""
    unit_of = {case.identifier: case.unit for case in cases}
    books = {unit.name: {} for unit in UNITS}
    for name, rows in tables.items():
        headings, *records = rows
        for unit, book in books.items():
            own = headings.index('所属单位') if '所属单位' in headings else None
            key = headings.index('案件编号') if own is None else None
            book[name] = [headings] + [r for r in records if (r[own] if own is not None else unit_of[r[key]]) == unit]
    return books


def number_cases(cases):
    cases.sort(key=lambda case: (case.registered, UNITS.index(case.employer.unit), case.employer.code, case.verified))
    count = Counter()
    for case in cases:
        count[case.registered.year] += 1
        case.identifier = f'QX{case.registered.year}-{count[case.registered.year]:03d}'


def number_projects(projects):
    projects.sort(key=lambda project: UNITS.index(project.unit))
    for index, project in enumerate(projects, 1):
        project.identifier = f'XM{index:03d}'


def make_ledger():
    """The bytes of each file."""
    rng = random.Random(SEED)
    numbers = Numbers(rng)
    employers, projects, cases = make_employers(rng, numbers), make_projects(rng), describe_cases(rng)
    choose_employers(rng, cases, employers)
    choose_projects(rng, cases, projects)
    choose_contractors(rng, projects, employers)
    choose_sites(rng, projects, employers)
    number_projects(projects)
    for case in cases:
        hire(rng, numbers, case)
        draw_timeline(rng, case)
        draw_particulars(rng, case)
        pay_wages(rng, case)
    number_cases(cases)
    number_documents(rng, cases)
    inspections = inspect(rng, employers)
    tables = {'检查': inspection_rows(inspections), '项目': project_rows(projects), '案件': case_rows(cases),
              '追发': payment_rows(cases), '步骤': step_rows(cases), '人员': worker_rows(cases)}
    books = by_unit({name: list(rows) for name, rows in tables.items()}, cases)
    return {f'{unit}.xlsx': as_workbook(sheets) for unit, sheets in books.items()}


def write_ledger():
    FOLDER.mkdir(exist_ok=True)
    for name, data in make_ledger().items():
        (FOLDER / name).write_bytes(data)


# ── Checking: the files read back, every cell recomputed ──────────────────────────────────────────

TOTAL = '合计'
ALL_UNITS = tuple(unit.name for unit in UNITS)
FLAGS = ('政府投资', '政府和社会资本合作', '国企')
STEP_NAMES = set(STEP_ORDER) | {'申请强制执行', '引导仲裁诉讼', '移出名单'}
SOURCES = set('窗口来访 电话举报 12345热线 全国线索平台 省监管系统预警 信访转办 上级交办 主动检查 媒体舆情'.split())
CAUSES = set('拖欠工程款 结算纠纷 非法转包 资金链断裂 无故拖欠 逃匿 疫情影响 其他'.split())
FUNDS = set('企业 总包先行清偿 建设单位垫付 工资保证金 应急周转金'.split())
THRESHOLDS = ((1, 800000), (10, 4000000))     # Henan: one worker for three months, or ten workers; fen


def read_table(name):
    rows = [row for path in sorted(FOLDER.glob('*.xlsx')) for row in read_sheet(path, name)]
    return sorted(rows, key=lambda row: list(row.values())[0]) if name in ('检查', '项目', '案件', '追发') else rows


def parts(data):
    """What a workbook unpacks to: another version of the library may pack it to other bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def read_sheet(path, name):
    """The records of a sheet as dictionaries of converted cells."""
    with zipfile.ZipFile(path) as archive:
        names = [sheet.get('name') for sheet in ElementTree.fromstring(archive.read('xl/workbook.xml')).iter(f'{{{MAIN}}}sheet')]
        tree = ElementTree.fromstring(archive.read(f'xl/worksheets/sheet{names.index(name) + 1}.xml'))
    grid = []
    for row in tree.iter(f'{{{MAIN}}}row'):
        grid.append({cell.get('r').rstrip('0123456789'): ''.join(cell.itertext()) for cell in row})
    headings, *records = grid
    return [{heading: convert(heading, record.get(column, '')) for column, heading in headings.items()} for record in records]


def convert(key, text):
    if key.endswith('人数'):
        return int(text)
    if key in MONEY_COLUMNS:
        whole, _, part = text.partition('.')
        return int(whole) * 100 + int((part + '00')[:2])
    if key.endswith('日期') or key in ('期限', '欠薪起始', '欠薪截止'):
        return date(1899, 12, 30) + timedelta(int(text)) if text else None
    return text


class Ledger:
    def __init__(self):
        self.visits, self.projects, self.cases, self.payments, self.steps, self.workers = map(
            read_table, ('检查', '项目', '案件', '追发', '步骤', '人员'))
        self.case = {case['案件编号']: case for case in self.cases}
        self.project = {project['项目编号']: project for project in self.projects}

    def steps_of(self, case, name, until=LAST_DAY):
        return [s for s in self.steps if s['案件编号'] == case['案件编号'] and s['步骤'] == name and s['日期'] <= until]

    def payments_of(self, case, until=LAST_DAY):
        return [p for p in self.payments if p['案件编号'] == case['案件编号'] and p['日期'] <= until]


def return_of(ledger, units, day):
    """The cells {(row, column): fen, persons or count} and the blanks {name: …} of one return."""
    cells = {(row, column): 0 for row in (TOTAL, *INDUSTRIES) for column in range(1, 18)}

    def add(row, column, amount=1):
        cells[row, column] += amount
        cells[TOTAL, column] += amount

    visits = [v for v in ledger.visits if v['所属单位'] in units and v['检查日期'] <= day]
    latest = {}
    for visit in sorted(visits, key=lambda v: v['检查日期']):
        latest[visit['统一社会信用代码']] = visit
    for visit in latest.values():
        for column, amount in zip((1, 2, 3, 4), (1, visit['职工人数'], visit['农民工人数'], visit['签订劳动合同人数'])):
            add(visit['行业'], column, amount)
    verified = [c for c in ledger.cases if c['所属单位'] in units and c['查实日期'] <= day]
    for row, _ in {(c['行业'], c['统一社会信用代码']) for c in verified if c['查实金额']}:
        add(row, 5)
    for case in verified:
        for column, key in zip((6, 7, 8, 9), ('查实人数', '其中农民工人数', '查实金额', '其中农民工金额')):
            add(case['行业'], column, case[key])
    for payment in ledger.payments:
        case = ledger.case[payment['案件编号']]
        if case['所属单位'] in units and payment['日期'] <= day:
            add(case['行业'], 12, payment['新增人数'])
            add(case['行业'], 13, payment['其中农民工人数'])
            add(case['行业'], 14, payment['工资'] + payment['赔偿金'])
            add(case['行业'], 15, payment['其中农民工工资'] + payment['其中农民工赔偿金'])
    dated = [(s, ledger.case[s['案件编号']]) for s in ledger.steps if s['日期'] <= day]
    dated = [(step, case) for step, case in dated if case['所属单位'] in units]
    for step, case in dated:
        column = {'立案': 10, '移送公安': 16, '公安立案': 17}.get(step['步骤'])
        if step['步骤'] == '办结' and case['办理方式'] == '协调':
            column = 11
        if column:
            add(case['行业'], column)
    blanks = {}
    for index, name in enumerate(FLAGS, 1):
        flagged = {key for key, project in ledger.project.items() if project[name] == '是'}
        with_arrears = [c for c in verified if c['项目编号'] in flagged]
        blanks[f'n{index}'] = len({v['项目编号'] for v in visits} & flagged)
        blanks[f'k{index}'] = len({c['项目编号'] for c in with_arrears})
        blanks[f'a{index}'] = sum(c['查实金额'] for c in with_arrears)
        blanks[f'p{index}'] = sum(c['查实人数'] for c in with_arrears)
    blanks['x1'] = len({case['统一社会信用代码'] for step, case in dated if step['步骤'] == '社会公布'})
    blanks['x2'] = sum(step['步骤'] == '列入名单' for step, _ in dated)
    return cells, blanks


def return_faults(cells, blanks):
    """Rules V01–V39 within one return, as (rule, severity, where)."""
    for column in range(1, 18):
        if cells[TOTAL, column] != sum(cells[row, column] for row in INDUSTRIES):
            yield 'V01', 'E', column
    for row in (TOTAL, *INDUSTRIES):
        c = [None] + [cells[row, column] for column in range(1, 18)]
        yield from ((rule, 'E', row) for rule, holds in (
            ('V03', all(amount >= 0 for amount in c[1:])),
            ('V09', c[3] <= c[2]), ('V10', c[4] <= c[3]), ('V11', c[7] <= c[6]), ('V12', c[9] <= c[8]),
            ('V13', c[13] <= c[12]), ('V14', c[15] <= c[14]), ('V16', c[5] <= c[1]),
            ('V19', (c[5] == 0) == (c[6] == 0) == (c[8] == 0)), ('V20', (c[7] == 0) == (c[9] == 0)),
            ('V21', (c[1] > 0) == (c[2] > 0) and (c[1] > 0 or c[3] == c[4] == 0)),
            ('V24', c[5] > 0 or c[10] == c[11] == 0), ('V25', c[12] <= c[6]), ('V26', c[13] <= c[7]),
            ('V27', (c[12] == 0) == (c[14] == 0) and (c[13] == 0) == (c[15] == 0)),
            ('V28', c[14] <= 2 * c[8] and c[15] <= 2 * c[9]), ('V32', c[17] <= c[16])) if not holds)
        yield from ((rule, 'W', row) for rule, holds in (
            ('V07', c[5] == 0 or 2 <= c[6] / c[5] <= 300), ('V07', c[1] == 0 or 3 <= c[2] / c[1] <= 2000),
            ('V08', c[6] == 0 or 50000 <= c[8] / c[6] <= 10000000),
            ('V15', (c[7] == c[6]) == (c[9] == c[8]) and (c[13] == c[12]) == (c[15] == c[14])),
            ('V17', c[6] <= c[2]), ('V18', c[7] <= c[3]), ('V22', c[3] == 0 or c[4] / c[3] >= .5),
            ('V22', c[2] == 0 or c[3] / c[2] >= .2), ('V22', c[1] == 0 or c[5] / c[1] <= .3),
            ('V23', c[10] + c[11] >= c[5]), ('V29', c[14] <= c[8]), ('V33', c[16] <= c[10])) if not holds)
    for i in '123':
        n, k, a, p = (blanks[name + i] for name in 'nkap')
        yield from ((rule, severity, f'第{i}句') for rule, severity, holds in (
            ('V36', 'E', k <= n), ('V37', 'E', (k == 0) == (a == 0) == (p == 0)),
            ('V38', 'E', a <= cells[TOTAL, 8] and p <= cells[TOTAL, 6]),
            ('V38', 'W', a <= cells[BUILDING, 8] and p <= cells[BUILDING, 6])) if not holds)
    if blanks['x1'] > cells[TOTAL, 5]:
        yield 'V40', 'W', ''
    if cells[TOTAL, 16] and not blanks['x1']:
        yield 'V42', 'W', ''


def ledger_faults(ledger, units, day, cells, blanks):
    """Rules between a return and the ledger: V29, V30, V39."""
    cases = [c for c in ledger.cases if c['所属单位'] in units and c['查实日期'] <= day]
    for row in INDUSTRIES:
        wages = sum(p['工资'] for c in cases if c['行业'] == row for p in ledger.payments_of(c, day))
        extra = sum(p['赔偿金'] for c in cases if c['行业'] == row for p in ledger.payments_of(c, day))
        if wages > cells[row, 8] or wages + extra != cells[row, 14]:
            yield 'V29', 'E', row
        if cells[row, 8] - wages < 0:
            yield 'V30', 'E', row
    flagged = [c for c in cases if c['项目编号'] and '是' in [ledger.project[c['项目编号']][name] for name in FLAGS]]
    if sum(c['查实金额'] for c in flagged) > cells[BUILDING, 8] or sum(c['查实人数'] for c in flagged) > cells[BUILDING, 6]:
        yield 'V39', 'E', ''


def printed(fen):
    """万元 to two decimals, half up, in hundredths."""
    return (fen + 5000) // 10000


def rounding_gaps(cells):
    """V04: columns where the printed parts miss the printed total by rounding alone (never by more than 0.01)."""
    for column in (8, 9, 14, 15):
        gap = printed(cells[TOTAL, column]) - sum(printed(cells[row, column]) for row in INDUSTRIES)
        if gap:
            yield column, gap


def case_faults(ledger, case):
    """Life cycle, sums and money of one case."""
    first = lambda name: min((s['日期'] for s in ledger.steps_of(case, name)), default=None)
    steps = {s['步骤'] for s in ledger.steps if s['案件编号'] == case['案件编号']}
    payments, workers = ledger.payments_of(case), [w for w in ledger.workers if w['案件编号'] == case['案件编号']]
    order = ledger.steps_of(case, '责令改正')
    project = ledger.project.get(case['项目编号'])
    visits = [v for v in ledger.visits if v['统一社会信用代码'] == case['统一社会信用代码'] and v['检查日期'] <= case['查实日期']]
    in_order = lambda *names: all(first(a) <= first(b) for a, b in zip(names, names[1:]) if first(a) and first(b))
    owed, share = case['查实金额'], case['其中农民工金额']
    wages = sum(p['工资'] for p in payments)
    yield '登记、查实、立案的先后', case['登记日期'] <= case['查实日期'] <= (first('立案') or LAST_DAY)
    yield '欠薪时段', case['欠薪起始'] <= case['欠薪截止'] <= case['登记日期']
    yield '步骤的先后', in_order('立案', '责令改正', '行政处理决定', '移送公安', '公安立案', '办结', '销账') and in_order('挂牌督办', '办结', '摘牌')
    yield '立案或者协调', ('立案' in steps) == (case['办理方式'] == '立案') and (case['办理方式'] == '立案' or not order)
    yield '责令改正有期限', all(s['期限'] and s['期限'] >= s['日期'] for s in order)
    yield '逾期才处理', '行政处理决定' not in steps or order and first('行政处理决定') > order[0]['期限']
    yield 'V35', '移送公安' not in steps or order and first('移送公安') > order[0]['期限']
    yield 'V34', '移送公安' not in steps or reaches_threshold(case, workers)
    yield '公布先有处理决定', '社会公布' not in steps or first('行政处理决定') and first('行政处理决定') < first('社会公布')
    yield '列入先有处理决定并告知', '列入名单' not in steps or first('行政处理决定') and 5 <= (first('列入名单') - first('行政处理决定')).days <= 30
    yield '公安受理先有移送', not steps & {'公安立案', '公安不予立案'} or '移送公安' in steps
    yield '摘牌销账先有办结', not steps & {'摘牌', '销账'} or '办结' in steps
    yield '未付清不得办结', '办结' not in steps or sum(p['工资'] for p in ledger.payments_of(case, first('办结'))) == owed
    yield '办结后无追发', not first('办结') or all(p['日期'] <= first('办结') for p in payments)
    yield '追发在查实之后', all(p['日期'] >= case['查实日期'] for p in payments)
    yield '追发不超过查实', (wages <= owed and sum(p['其中农民工工资'] for p in payments) <= share
                     and sum(p['新增人数'] for p in payments) <= case['查实人数']
                     and sum(p['其中农民工人数'] for p in payments) <= case['其中农民工人数'])
    yield '追发的其中数', all(p['其中农民工人数'] <= p['新增人数'] and p['其中农民工工资'] <= p['工资']
                        and p['其中农民工赔偿金'] <= p['赔偿金'] and p['工资'] + p['赔偿金'] > 0 for p in payments)
    yield 'V29 赔偿金', compensation_holds(ledger, case, order)
    yield '人员合计', len(workers) == case['查实人数'] and sum(w['拖欠金额'] for w in workers) == owed
    yield '人员金额', all(w['拖欠金额'] > 0 for w in workers)
    yield '查实的其中数', case['其中农民工人数'] <= case['查实人数'] and share <= owed and (case['其中农民工人数'] == 0) == (share == 0)
    yield '人均金额', 400000 <= owed / case['查实人数'] <= 3000000
    yield '查实前已检查', bool(visits) and (not project or any(v['项目编号'] == case['项目编号'] for v in visits))
    yield '项目属同一单位', not project or project['所属单位'] == case['所属单位']
    yield '全国线索平台12月14日开通', case['来源'] != '全国线索平台' or case['登记日期'] >= date(2020, 12, 14)
    yield '名称在目录内', (case['来源'] in SOURCES and case['欠薪原因'] in CAUSES and steps <= STEP_NAMES
                     and {p['资金来源'] for p in payments} <= FUNDS)


def reaches_threshold(case, workers):
    (_, one), (many, together) = THRESHOLDS
    months = (case['欠薪截止'] - case['欠薪起始']).days >= 89
    return months and max(w['拖欠金额'] for w in workers) >= one or len(workers) >= many and case['查实金额'] >= together


def compensation_holds(ledger, case, order):
    extra = sum(p['赔偿金'] for p in ledger.payments_of(case))
    if not extra:
        return True
    overdue = case['查实金额'] - sum(p['工资'] for p in ledger.payments_of(case, order[0]['期限']))
    return bool(ledger.steps_of(case, '行政处理决定')) and overdue <= 2 * extra + 1 and extra <= overdue


def record_faults(ledger):
    """Keys, references, numbers, names and dates of the tables."""
    keys = ((ledger.visits, '检查编号'), (ledger.projects, '项目编号'), (ledger.cases, '案件编号'), (ledger.payments, '追发编号'),
            (ledger.steps, '案件编号', '步骤', '日期'), (ledger.workers, '身份证号'), (ledger.workers, '电话'),
            (ledger.workers, '银行卡号'), (ledger.visits, '统一社会信用代码', '检查日期'), (ledger.projects, '项目名称', '标段'))
    for rows, *key in keys:
        yield f'{"、".join(key)}不重复', len({tuple(row[name] for name in key) for row in rows}) == len(rows)
    yield '引用的案件都在', all(row['案件编号'] in ledger.case for row in ledger.payments + ledger.steps + ledger.workers)
    yield '引用的项目都在', all(row['项目编号'] in ledger.project for row in ledger.visits + ledger.cases if row['项目编号'])
    yield '检查与项目属同一单位', all(v['所属单位'] == ledger.project[v['项目编号']]['所属单位'] for v in ledger.visits if v['项目编号'])
    parties = ledger.visits + ledger.cases
    for key in ('所属单位', '行业', '用人单位'):
        yield f'V51 一户一{key}', len({(r['统一社会信用代码'], r[key]) for r in parties}) == len({r['统一社会信用代码'] for r in parties})
    yield '不同户不同名', len({r['用人单位'] for r in parties}) == len({r['统一社会信用代码'] for r in parties})
    debtors = {c['统一社会信用代码'] for c in ledger.cases}
    yield '一户一法定代表人一地址', len({(c['统一社会信用代码'], c['法定代表人'], c['地址']) for c in ledger.cases}) == len(debtors)
    yield '信用代码', all(credit_check(r['统一社会信用代码'][:17]) == r['统一社会信用代码'][17] and r['统一社会信用代码'][2:4] == '99' for r in parties)
    yield '身份证号', all(identity_check(w['身份证号'][:17]) == w['身份证号'][17] and w['身份证号'][:2] == '99' for w in ledger.workers)
    yield '银行卡号', all(luhn_check(w['银行卡号'][:-1]) == w['银行卡号'][-1] for w in ledger.workers)
    yield '检查人数', all(v['职工人数'] > 0 and v['签订劳动合同人数'] <= v['农民工人数'] <= v['职工人数'] for v in ledger.visits)
    yield '国企看施工总承包', len({(p['施工总承包'], p['国企']) for p in ledger.projects}) == len({p['施工总承包'] for p in ledger.projects})
    days = [v['检查日期'] for v in ledger.visits] + [p['日期'] for p in ledger.payments] + [s['日期'] for s in ledger.steps]
    days += [c[key] for c in ledger.cases for key in ('登记日期', '查实日期')]
    yield '日期在行动期内', all(FIRST_DAY <= day <= LAST_DAY for day in days)
    yield '200 件', len(ledger.cases) == 200
    yield '150 至 180 户', 150 <= len(debtors) <= 180
    yield '检查不少于 2200 户', len({v['统一社会信用代码'] for v in ledger.visits}) >= 2200
    yield '小于 600 KB', sum(path.stat().st_size for path in FOLDER.glob('*.xlsx')) < 600_000


def first_target_faults(ledger, day):
    """V44: on the stage day an open case of 2020 on a flagged project is supervised, with a reason; at the end none is open."""
    for case in ledger.cases:
        if case['查实日期'] > day or ledger.steps_of(case, '办结', day):
            continue
        project = ledger.project.get(case['项目编号'])
        first_target = project and '是' in [project[name] for name in FLAGS] and case['欠薪截止'].year == 2020
        if day == LAST_DAY or first_target and not any(s['备注'] for s in ledger.steps_of(case, '挂牌督办', day)):
            yield 'V44', 'E', case['案件编号']


def check_ledger():
    ledger, faults, warnings = Ledger(), [], []
    faults += [f'{name} 与脚本生成的不一致' for name, data in make_ledger().items()
               if parts((FOLDER / name).read_bytes()) != parts(data)]
    faults += [text for text, holds in record_faults(ledger) if not holds]
    faults += [f'{case["案件编号"]} {text}' for case in ledger.cases for text, holds in case_faults(ledger, case) if not holds]
    returns = {}
    for day in (STAGE_DAY, LAST_DAY):
        for unit in (None, *ALL_UNITS):
            scope = ALL_UNITS if unit is None else (unit,)
            returns[unit, day] = cells, blanks = return_of(ledger, scope, day)
            found = [*return_faults(cells, blanks), *ledger_faults(ledger, scope, day, cells, blanks)]
            faults += [f'{unit or "全市"} {day} {rule} {where}' for rule, severity, where in found if severity == 'E']
            warnings += [f'{unit or "全市"} {day} {rule} {where}' for rule, severity, where in found if severity == 'W']
            warnings += [f'{unit or "全市"} {day} V04 第{column}栏尾差{gap / 100:+.2f}' for column, gap in rounding_gaps(cells)]
            faults += [f'{unit or "全市"} {day} V04' for _, gap in rounding_gaps(cells) if abs(gap) > 1]
        faults += [f'{day} V02 {key}' for index in (0, 1) for key in returns[None, day][index]
                   if returns[None, day][index][key] != sum(returns[unit, day][index][key] for unit in ALL_UNITS)]
        faults += [f'{day} {rule} {where}' for rule, _, where in first_target_faults(ledger, day)]
    faults += [f'{unit or "全市"} V43 {key}' for unit in (None, *ALL_UNITS) for index in (0, 1)
               for key, amount in returns[unit, STAGE_DAY][index].items() if returns[unit, LAST_DAY][index][key] < amount]
    report(ledger, returns, warnings)
    for fault in faults:
        print('不符', fault)
    return not faults


def shown(column, amount):
    if column in (8, 9, 14, 15):
        return f'{printed(amount) // 100}.{printed(amount) % 100:02d}'
    return f'{amount / 10000:.4f}' if column in (2, 3, 4, 6, 7, 12, 13) else str(amount)


def report(ledger, returns, warnings):
    for warning in warnings:
        print('说明', warning)
    for day in (STAGE_DAY, LAST_DAY):
        cells, blanks = returns[None, day]
        print(f'\n全市，截至 {day}')
        print('\t'.join(['', *map(str, range(1, 18))]))
        for row in (TOTAL, *INDUSTRIES):
            print('\t'.join([row[:4], *(shown(column, cells[row, column]) for column in range(1, 18))]))
        print('  '.join(f'{name} {shown({"a": 8, "p": 6}.get(name[0], 1), amount)}' for name, amount in blanks.items()))
        print('单位：检查户数 欠薪户数 人数 金额 追发金额 案件 办结')
        for unit in ALL_UNITS:
            cells, _ = returns[unit, day]
            known = [c for c in ledger.cases if c['所属单位'] == unit and c['查实日期'] <= day]
            closed = sum(bool(ledger.steps_of(c, '办结', day)) for c in known)
            print('\t'.join([unit[:4], *(shown(n, cells[TOTAL, n]) for n in (1, 5, 6, 8, 14)), str(len(known)), str(closed)]))
    print()


if __name__ == '__main__':
    if sys.argv[1:] == ['--check']:
        sys.exit(0 if check_ledger() else 1)
    elif sys.argv[1:]:
        sys.exit(__doc__)
    write_ledger()
