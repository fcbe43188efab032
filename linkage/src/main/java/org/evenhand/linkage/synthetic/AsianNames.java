package org.evenhand.linkage.synthetic;

import org.evenhand.linkage.synthetic.Names.Syllables;

/// Names of Vietnamese, Chinese, Korean, Hmong and Indian families.
final class AsianNames {
  private static final String MALE =
      """
      Minh=Min Hung=Hùng Tuan Wei=Way Duc=Duke Thanh=Thành David/Dave Kevin Jason Long Nam Son Quang=Kwang Andrew/Andy
      Jun=Joon Sung=Seong Min-Jun=Minjun Chen=Chun Tony Peter/Pete Raj=Raaj Amit=Ameet Sanjay=Sanjai Vijay=Vijai Arjun=Arjoon Rahul=Raahul
      Suresh=Sooresh Anil=Aneel Deepak=Dipak Hai Phong=Fong Tou=Too Pao=Pow Xiong=Shong Hao=How Michael/Mike Daniel/Dan Jin=Jinn Hoang=Hwang Khoa
      """;
  private static final String FEMALE =
      """
      Linh=Lin Huong Mai=May Thuy=Thúy Lan Anh=An Hoa=Hwa Mei=May Ling=Lin Kim=Gim Grace Jenny/Jen Michelle Ngoc Phuong=Fuong
      Trang=Chang Yen Hien Ji-Young=Jiyoung=Ji_Young Soo=Su Min-Ji=Minji Priya=Preeya/Pri Anjali=Anjaly Neha=Neeha Pooja=Puja
      Sunita=Suneeta Kavita=Kaveeta Deepa=Dipa Mee=Mi Pa=Pah Yer=Yeer Xiu=Shiu Hui=Hwei Jing=Ching Tina Amy Lily=Lilly Thao=Thow Vy=Vi
      """;
  private static final String SURNAMES =
      """
      Nguyen Tran Le=Lê Patel=Patell Kim=Gim Lee=Li=Yi Pham Chen=Chan=Chin Wang=Wong Vang=Vuong Yang=Young Singh=Sing
      Hoang=Huynh=Hwang Vu=Vo Do=Doh Xiong=Shiong Liu=Lau Zhang=Chang=Cheung Park=Pak Choi=Choe Huang Wu=Woo Lin=Lim Shah=Sha Her=Heu
      Thao=Thor Lor=Lo Moua=Mua Sharma=Sarma Gupta Kumar=Kumaar Dang Bui=Bùi Ngo=Ngô Duong Ly Zhao=Chao Sun Xu=Hsu Ma Cho=Jo
      """;
  private static final Syllables RARE =
      Syllables.parse(
          "Cha Ra Ven Kri Su Na Pra Go Me Bha Cho Sa Mu Ga De",
          "- ka ra ta sh v n",
          "kar pati swamy nathan dran walla gupta ram rao than vong sack");

  static final Background BACKGROUND =
      new Background(
          5,
          new Names(FEMALE, 0, RARE),
          new Names(MALE, 0, RARE),
          new Names(SURNAMES, 0.12, RARE),
          0,
          "AAAAAAAAAAAAAAAAAAAW");

  private AsianNames() {}
}
